// A server of static files for development and tests; the product needs nothing that another one would not do.
//   node web/server.mjs <folder> [--port N] [--host H]
// or import {serve}: const server = await serve(folder); … server.url … await server.close();
import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import zlib from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const alreadyCompressed = new Set(['.png', '.ico', '.woff2']);
const brotli = promisify(zlib.brotliCompress);

// The file a request asks for, or null when it leads out of the folder (by .. or by a link) or nowhere.
async function findFile(root, url) {
  let name;
  try {
    name = decodeURIComponent(url.split(/[?#]/)[0]);
  } catch {
    return null; // not valid percent-encoding
  }
  if (name.includes('\0')) return null;
  if (name.endsWith('/')) name += 'index.html';
  try {
    const file = await fs.realpath(path.join(root, name));
    if (!file.startsWith(root + path.sep)) return null;
    const stat = await fs.stat(file);
    return stat.isFile() ? {file, stat} : null;
  } catch {
    return null;
  }
}

function answer(root, compressed) {
  return async (request, response) => {
    const send = (status, headers, body) => {
      response.writeHead(status, {'X-Content-Type-Options': 'nosniff', 'Content-Length': body.length, ...headers});
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return send(405, {'Allow': 'GET, HEAD', 'Content-Type': 'text/plain'}, Buffer.from('Method not allowed\n'));
    }
    const found = await findFile(root, request.url);
    if (!found) return send(404, {'Content-Type': 'text/plain'}, Buffer.from('Not found\n'));

    const extension = path.extname(found.file).toLowerCase();
    const tag = `"${found.stat.size.toString(36)}-${Math.round(found.stat.mtimeMs).toString(36)}"`;
    const headers = {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache', // always asks again: a build is served as soon as it is there
      'Vary': 'Accept-Encoding',
      'ETag': tag,
    };
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, headers);
      return response.end();
    }
    let body = await fs.readFile(found.file);
    const takesBrotli = /(^|[\s,])br\s*(,|;(?!\s*q=0(\.0*)?\s*(,|$))|$)/.test(request.headers['accept-encoding'] ?? '');
    if (takesBrotli && !alreadyCompressed.has(extension) && body.length > 256) {
      const key = found.file + tag;
      if (!compressed.has(key)) {
        const quality = {[zlib.constants.BROTLI_PARAM_QUALITY]: 9}; // 11 takes seconds for the program
        compressed.set(key, brotli(body, {params: quality}));
      }
      body = await compressed.get(key);
      headers['Content-Encoding'] = 'br';
    }
    send(200, headers, body);
  };
}

export async function serve(folder, {port = 0, host = '127.0.0.1'} = {}) {
  const root = await fs.realpath(folder);
  const handle = answer(root, new Map());
  const server = http.createServer((request, response) => {
    handle(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, host, done));
  const shown = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${shown}:${server.address().port}/`,
    close: () => new Promise((done) => (server.closeAllConnections?.(), server.close(done))),
  };
}

function readArguments([folder, ...rest]) {
  const options = {port: 8080, host: '127.0.0.1'};
  for (let i = 0; i < rest.length; i += 2) {
    const name = rest[i].replace(/^--/, '');
    if (!(name in options) || rest[i + 1] === undefined) throw new Error('usage: server.mjs folder [--port N] [--host H]');
    options[name] = name === 'port' ? Number(rest[i + 1]) : rest[i + 1];
  }
  return {folder: folder ?? 'dist', options};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const {folder, options} = readArguments(process.argv.slice(2));
    const server = await serve(folder, options);
    console.log(`${server.url}  (Ctrl+C ends it)`);
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? 'that port is taken: choose another with --port' : error.message);
    process.exitCode = 1;
  }
}
