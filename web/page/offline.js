// The service worker: after the first visit the site opens without a network. web/assemble.mjs writes before these lines
// what is kept, so that another version of any file is another worker, which browsers notice:
//   const digests = {name: SHA-256 in hexadecimal}, of every file, by its path; of all of them:
//   const version = '…';
//   const whenUsed = [name], those that are kept only once somebody has used them;
//   const published = [name], JSON that a city may put another file in the place of: the network's goes first.
//
// A version is taken whole or not at all: each file is compared with its digest, and the worker is not installed before
// all are there. What has been fetched of it stays, so a visit that broke off is gone on with, not begun anew. While any page
// of it is open the version before goes on, also when that page is loaded anew; the next start after them has the new one.
const prefix = 'plan-a-la-vista ';
const current = prefix + version;
const patience = 4000; // ms for the network to bring what is published, before what is kept is shown

const addressOf = (name) => new URL(name, registration.scope).href;

async function digestOf(bytes) {
  const words = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(words, (word) => word.toString(16).padStart(2, '0')).join('');
}

// A file from the server, all of it: a download that breaks off is an error here, and one that is another version's (the
// server is just being changed) or was cut by somebody on the way has another digest.
async function fetchWhole(name) {
  const response = await fetch(addressOf(name), {cache: 'no-cache', credentials: 'same-origin'});
  if (response.status !== 200) throw new Error(`${name}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  if (published.includes(name)) JSON.parse(new TextDecoder().decode(bytes));
  else if (await digestOf(bytes) !== digests[name]) throw new Error(`${name}: other bytes`);
  const type = response.headers.get('Content-Type');
  return new Response(bytes, {headers: type ? {'Content-Type': type} : {}});
}

async function older() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
  return Promise.all(names.map((name) => caches.open(name)));
}

// The same bytes, kept by the version before.
async function fromOlder(name, olderOnes) {
  if (published.includes(name)) return null;
  for (const cache of olderOnes) {
    const kept = await cache.match(addressOf(name));
    if (kept && await digestOf(await kept.clone().arrayBuffer()) === digests[name]) return kept;
  }
  return null;
}

async function install() {
  const [cache, olderOnes] = await Promise.all([caches.open(current), older()]);
  for (const name of Object.keys(digests)) {
    if (await cache.match(addressOf(name))) continue;
    // What somebody uses goes along into the new version.
    if (whenUsed.includes(name)) {
      const used = await Promise.all(olderOnes.map((one) => one.match(addressOf(name))));
      if (!used.some(Boolean)) continue;
    }
    // One after the other: a phone's network is not taken from the page that is open.
    await cache.put(addressOf(name), await fromOlder(name, olderOnes) ?? await fetchWhole(name));
  }
}

async function activate() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
  await Promise.all(names.map((name) => caches.delete(name)));
  // The page of the first visit too, so that it goes on when the network ends under it.
  if (!names.length) await clients.claim();
}

async function keptOrFetched(name, request) {
  const cache = await caches.open(current);
  const kept = await cache.match(addressOf(name));
  if (kept) return kept;
  if (!whenUsed.includes(name)) return fetch(request);
  const whole = await fetchWhole(name);
  await cache.put(addressOf(name), whole.clone());
  return whole;
}

async function publishedOrKept(name, event) {
  const cache = await caches.open(current);
  const fetched = fetchWhole(name).then(async (whole) => {
    await cache.put(addressOf(name), whole.clone());
    return whole;
  });
  event.waitUntil(fetched.catch(() => {})); // also when it comes too late for this time
  const late = new Promise((done) => setTimeout(done, patience));
  const first = await Promise.race([fetched.catch(() => null), late]);
  return first ?? await cache.match(addressOf(name)) ?? fetched;
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('fetch', (event) => {
  const {request} = event;
  const address = request.url.split(/[?#]/)[0];
  if (request.method !== 'GET' || !address.startsWith(registration.scope)) return;
  const name = address.slice(registration.scope.length) || 'index.html';
  if (!Object.prototype.hasOwnProperty.call(digests, name)) return;
  if (published.includes(name)) event.respondWith(publishedOrKept(name, event));
  else event.respondWith(keptOrFetched(name, request));
});
