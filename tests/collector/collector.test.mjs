// The collector of answers (web/collector), held to its protocol: the real nginx, asked by raw HTTP.
//   node tests/collector/collector.test.mjs [part of a test's name]...
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import {Collector, password, script} from './running.mjs';
import {addressBegin, asAnswer, ask, connect, head, newAddress, parse, put, until, wait} from './wire.mjs';

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
const newId = () => Array.from({length: 12}, () => alphabet[Math.floor(Math.random() * 36)]).join('');
const target = (id, survey = 'prioridades') => `/answers/${survey}/${id}.json`;
// As store::writeAnswerLine writes it: one line, so that the stored files one after the other are a file of answers.
const answer = (id, more = {}) => `${JSON.stringify({
  chosen: ['agua', 'vías'], date: '2026-03-01T15:04Z', format: 'plan-a-la-vista/answer', id, language: 'es',
  other: 'El “puente” de la 53 — ¡ya!\n', otherChosen: true, profile: {}, survey: 'prioridades', version: 1, ...more,
})}\n`;
// As a client does it: a name is free again a moment after its answer was sent, and until then 409 asks to try again.
const putAgain = (c, where, body) => until('the name to be free', async () => {
  const got = await put(c.port, where, body);
  return got.status !== 409 && got;
});
// A PUT of which the server waits for the rest. It says "100 Continue" once the name is taken and it begins to read.
async function begun(c, where, length, beginning) {
  const connection = connect(c.port);
  await connection.write(head('PUT', where, {...asAnswer, 'Content-Length': length, 'Expect': '100-continue'}));
  await until('the server to ask for the body', () => connection.received().includes('100 Continue'));
  await connection.write(beginning);
  return connection;
}
const basic = (name, word) => ({Authorization: `Basic ${Buffer.from(`${name}:${word}`).toString('base64')}`});
const asPlanner = basic('planner', password);
const read = (c, where, headers = asPlanner) => ask(c.port, 'GET', where, {headers});
const list = async (c) => JSON.parse((await read(c, '/read/prioridades/')).body);
const any = ['access-control-allow-origin', 'cache-control', 'x-content-type-options'];
function safeHeaders({headers}) {
  assert.deepEqual(any.map((name) => headers[name]), ['*', 'no-store', 'nosniff']);
}

const tests = {
  async 'an answer is stored once, byte for byte'(c) {
    const id = newId();
    const first = await put(c.port, target(id), answer(id));
    assert.equal(first.status, 201);
    safeHeaders(first);
    assert.equal(fs.readFileSync(c.file('prioridades', id), 'utf8'), answer(id));
    const before = fs.statSync(c.file('prioridades', id), {bigint: true});
    assert.equal(Number(before.mode) & 0o007, 0, 'not for everybody on the machine');
    for (const body of [answer(id), answer(id, {chosen: ['parques']}), '{}']) {
      const again = await putAgain(c, target(id), body);
      assert.equal(again.status, 412);
      safeHeaders(again);
    }
    const after = fs.statSync(c.file('prioridades', id), {bigint: true});
    assert.deepEqual([after.ino, after.mtimeNs, after.ctimeNs], [before.ino, before.mtimeNs, before.ctimeNs]);
    assert.equal(fs.readFileSync(c.file('prioridades', id), 'utf8'), answer(id));
  },

  async 'any bytes of a JSON file are kept, up to 16 kB'(c) {
    for (const length of [1, 4096, 16383, 16384]) {
      const id = newId();
      const body = Buffer.from(Array.from({length}, (_, place) => place * 7 % 256));
      assert.equal((await put(c.port, target(id), body)).status, 201);
      assert.deepEqual(fs.readFileSync(c.file('prioridades', id)), body);
    }
  },

  async 'the public cannot read, list, remove or make anything'(c) {
    const id = newId();
    await put(c.port, target(id), answer(id));
    const before = c.tree();
    const methods = ['GET', 'HEAD', 'POST', 'DELETE', 'MKCOL', 'COPY', 'MOVE', 'PROPFIND', 'PROPPATCH', 'LOCK', 'UNLOCK', 'PATCH', 'TRACE', 'REPORT'];
    const places = [target(id), target(newId()), '/answers/prioridades/', '/answers/prioridades', '/answers/', '/answers', '/',
      '/answers/nueva/', '/planners', '/incoming/', '/answers/.none'];
    for (const method of methods) {
      const told = [];
      for (const place of places) {
        const headers = {Destination: 'http://collector/answers/prioridades/copy00000000.json', Depth: 'infinity'};
        const got = await ask(c.port, method, place, {headers, body: method === 'POST' ? '{}' : null});
        assert.ok([404, 405].includes(got.status), `${method} ${place}: ${got.status}`);
        assert.ok(!got.body.includes('vías') && !got.body.includes(id), `${method} ${place}`);
        told.push(got.status);
      }
      assert.equal(told[0], told[1], `${method} tells whether an answer is there`);
    }
    const refused = await ask(c.port, 'GET', target(id));
    assert.deepEqual([refused.status, refused.headers.allow], [405, 'PUT, OPTIONS']);
    assert.deepEqual(c.tree(), before);
  },

  async 'no other name can be written, however it is put'(c) {
    const id = newId();
    const before = c.tree();
    const long = 'a'.repeat(33);
    const places = [
      `/answers/prioridades/../${id}.json`, `/answers/prioridades/%2e%2e/${id}.json`, `/answers/../${id}.json`,
      `/answers/prioridades/..%2f${id}.json`, `/answers/prioridades%2f${id}.json`, `/answers/./prioridades/${id}.json`,
      `/answers//prioridades/${id}.json`, `//answers/prioridades/${id}.json`, `/answers/prioridades//${id}.json`,
      `/answers/prioridades/${id}%2ejson`, `/answers/prioridades/%61${id.slice(1)}.json`, `/answers/prioridades/${id}.json%00`,
      `/answers/prioridades/${id}.json?x=1`, `/answers/prioridades/${id}.json?`, `/answers/prioridades/${id}.json/`,
      `/answers/prioridades/${id}`, `/answers/prioridades/${id}.jso`, `/answers/prioridades/${id}.json.php`, `/answers/prioridades/${id}.JSON`,
      `/answers/prioridades/.${id}.json`, `/answers/prioridades/${id.slice(1)}..json`, `/answers/prioridades/a.${id}.json`,
      `/answers/prioridades/${id.slice(1)}.json`, `/answers/prioridades/${long}.json`, `/answers/prioridades/${'a'.repeat(3000)}.json`,
      `/answers/prioridades/${'a'.repeat(40000)}.json`, `/answers/prioridades/${id.slice(1)}A.json`, `/answers/prioridades/${id.slice(1)}_.json`,
      `/answers/prioridades/${id.slice(1)}%C3%B1.json`, `/answers/prioridades/a/${id}.json`, `/answers/${id}.json`,
      `/answers/otra/${id}.json`, `/answers/${'s'.repeat(65)}/${id}.json`, `/answers/pri.ori/${id}.json`, `/answers/./${id}.json`,
      `/answers/../answers/prioridades/${id}.json`, `/answers/prioridades/${id}.json#x`, `/answers/prioridades\\${id}.json`,
      `/answers/prioridades/${id}.json%20`, `/answers/prioridades/${id}.json%0a`, `/Answers/prioridades/${id}.json`, `/closed/${id}.json`,
      `/incoming/${id}.json`, '/planners', `/${id}.json`, `/read/prioridades/${id}.json`, `/read/../answers/prioridades/${id}.json`,
      '/answers/prioridades/', '/answers/prioridades', '/', '*', `answers/prioridades/${id}.json`,
    ];
    for (const place of places) {
      const got = await put(c.port, place, answer(id));
      const refusals = [400, 403, 404, 405, 414];
      assert.ok(refusals.includes(got.status), `${place.slice(0, 100)}: ${got.status}`);
    }
    const slip = connect(c.port);
    await slip.write(Buffer.from(head('PUT', `/answers/prioridades/${id}.json\0`, {...asAnswer, 'Content-Length': 2})));
    assert.equal(parse(await slip.ended).status, 400);
    assert.deepEqual(c.tree(), before);
    assert.deepEqual(fs.readdirSync(c.folder).sort(), ['answers', 'closed', 'incoming', 'planners', 'trouble.log']);
    assert.equal((await put(c.port, target(id), answer(id))).status, 201, 'the one right name');
  },

  async 'who does not speak the protocol stores nothing'(c) {
    const id = newId();
    const before = c.tree();
    const cases = [
      [428, {'If-None-Match': null}], [428, {'If-None-Match': '"x"'}], [428, {'If-None-Match': '*, "x"'}],
      [415, {'Content-Type': null}], [415, {'Content-Type': 'text/plain'}], [415, {'Content-Type': 'application/jsonx'}],
      [415, {'Content-Type': 'multipart/form-data'}], [411, {'Content-Length': null, 'Transfer-Encoding': 'chunked'}],
      [501, {'Content-Range': 'bytes 0-1/2'}],
    ];
    for (const [status, headers] of cases) {
      const body = headers['Transfer-Encoding'] ? '2\r\n{}\r\n0\r\n\r\n' : '{}';
      const got = await put(c.port, target(id), body, {headers});
      assert.equal(got.status, status, JSON.stringify(headers));
      safeHeaders(got);
    }
    assert.equal((await put(c.port, target(id), '')).status, 411, 'an empty answer');
    assert.equal((await ask(c.port, 'PUT', target(id), {headers: asAnswer})).status, 411, 'no body at all');
    assert.deepEqual(c.tree(), before);
    const mixed = await put(c.port, target(id), '{}', {headers: {'Content-Type': 'application/json; charset=utf-8'}});
    assert.equal(mixed.status, 201, 'with a charset, as some clients add it');
  },

  async 'a body that is too long is refused and not kept'(c) {
    const before = c.tree();
    for (const length of [16385, 1024 * 1024]) {
      const got = await put(c.port, target(newId()), Buffer.alloc(length, 'x'));
      assert.equal(got.status, 413);
      safeHeaders(got);
    }
    const endless = connect(c.port);
    await endless.write(head('PUT', target(newId()), {...asAnswer, 'Transfer-Encoding': 'chunked'}));
    for (let sent = 0; sent < 64 && !endless.socket.destroyed; sent += 1) {
      await endless.write(`4000\r\n${'x'.repeat(0x4000)}\r\n`).catch(() => {});
    }
    assert.equal(parse(await endless.ended).status, 411);
    assert.deepEqual(c.tree(), before);
    assert.deepEqual(c.received(), []);
  },

  async 'a survey is collected while its folder is there and it is not closed'(c) {
    const [first, second] = [newId(), newId()];
    assert.equal((await put(c.port, target(first, 'barrios'), answer(first))).status, 404);
    fs.mkdirSync(path.join(c.folder, 'answers/barrios'));
    const {uid, gid} = fs.statSync(path.join(c.folder, 'answers'));
    fs.chownSync(path.join(c.folder, 'answers/barrios'), uid, gid);
    assert.equal((await put(c.port, target(first, 'barrios'), answer(first))).status, 201);
    fs.writeFileSync(path.join(c.folder, 'closed/barrios'), '');
    const late = await put(c.port, target(second, 'barrios'), answer(second));
    assert.equal(late.status, 410);
    safeHeaders(late);
    assert.equal((await putAgain(c, target(first, 'barrios'), answer(first))).status, 412, 'it had come in time');
    assert.equal((await read(c, `/read/barrios/${first}.json`)).status, 200);
    fs.rmSync(path.join(c.folder, 'closed/barrios'));
    assert.equal((await putAgain(c, target(second, 'barrios'), answer(second))).status, 201);
    // As README.md takes them to the planner's machine.
    const all = execFileSync('sh', ['-c', "find . -name '*.json' -exec cat {} +"], {cwd: path.join(c.folder, 'answers/barrios'), encoding: 'utf8'});
    assert.deepEqual(all.split('\n').sort(), ['', ...[first, second].map((id) => answer(id).trim())].sort());
  },

  async 'a flood from one address is slowed down, and the others are not'(c) {
    const from = newAddress();
    const ids = Array.from({length: 200}, newId);
    const flood = Promise.all(ids.map((id) => put(c.port, target(id), answer(id), {from})));
    const neighbour = newId();
    assert.equal((await put(c.port, target(neighbour), answer(neighbour))).status, 201);
    const got = await flood;
    const refused = got.filter(({status}) => status === 429);
    assert.ok(refused.length > 50, `${refused.length} refused`);
    for (const one of refused) {
      safeHeaders(one);
      assert.deepEqual([one.headers['retry-after'], one.headers['access-control-expose-headers']], ['2', 'Retry-After']);
    }
    for (const [place, {status}] of got.entries()) {
      assert.ok([201, 409, 429].includes(status), `${status}`);
      assert.equal(fs.existsSync(c.file('prioridades', ids[place])), status === 201);
    }
    assert.ok(got.filter(({status}) => status === 201).length >= 41, 'the burst passes');
  },

  async 'a room of people behind one address gets everything through by trying again'(c) {
    const from = newAddress();
    const ids = Array.from({length: 50}, newId);
    let refused = 0;
    const began = performance.now();
    await Promise.all(ids.map(async (id) => {
      for (let pause = 200; ; pause = Math.min(pause * 2, 2000)) {
        const {status} = await put(c.port, target(id), answer(id), {from});
        if (status === 201) return;
        assert.ok([409, 429].includes(status), `${status}`);
        refused += 1;
        await wait(pause * (0.5 + Math.random())); // what is tested is this waiting
      }
    }));
    for (const id of ids) assert.equal(fs.readFileSync(c.file('prioridades', id), 'utf8'), answer(id));
    assert.ok(refused > 0, 'nobody had to wait: the test is too weak');
    return `50 answers in ${((performance.now() - began) / 1000).toFixed(1)} s, ${refused} tries refused`;
  },

  async 'an answer whose receipt was lost is there, and the second try says so'(c) {
    for (const how of ['end', 'destroy']) {
      const id = newId();
      const connection = connect(c.port);
      const body = answer(id);
      await connection.write(head('PUT', target(id), {...asAnswer, 'Content-Length': Buffer.byteLength(body)}) + body);
      connection.socket[how]();
      await until('the answer to be stored', () => fs.existsSync(c.file('prioridades', id)));
      assert.equal((await putAgain(c, target(id), body)).status, 412);
      assert.equal(fs.readFileSync(c.file('prioridades', id), 'utf8'), body);
    }
    // A connection that is reset takes with it what the server had not read yet: it is stored or not, never half.
    for (let round = 0; round < 10; round += 1) {
      const id = newId();
      const connection = connect(c.port);
      await connection.write(head('PUT', target(id), {...asAnswer, 'Content-Length': Buffer.byteLength(answer(id))}) + answer(id));
      connection.socket.resetAndDestroy();
      const {status} = await putAgain(c, target(id), answer(id));
      assert.ok([201, 412].includes(status), `${status}`);
      assert.equal(fs.readFileSync(c.file('prioridades', id), 'utf8'), answer(id));
    }
    assert.equal((await list(c)).length, fs.readdirSync(path.join(c.folder, 'answers/prioridades')).length);
  },

  async 'a connection that breaks in the middle of a body leaves nothing, and the name free'(c) {
    for (const how of ['end', 'destroy', 'resetAndDestroy']) {
      const id = newId();
      const body = answer(id, {other: 'x'.repeat(12000)});
      const connection = await begun(c, target(id), Buffer.byteLength(body), body.slice(0, 9000));
      assert.equal((await put(c.port, target(id), body)).status, 409);
      assert.ok(!(await list(c)).some(({name}) => name.includes(id)));
      connection.socket[how]();
      assert.equal((await putAgain(c, target(id), body)).status, 201);
      assert.equal(fs.readFileSync(c.file('prioridades', id), 'utf8'), body);
    }
    await until('nothing to lie about', () => !c.received().length);
  },

  async 'of many at once with one name exactly one is stored, whole'(c) {
    // First with all of them held in the middle of their bodies, so that they overlap for certain.
    const held = newId();
    const bodies = Array.from({length: 20}, (_, place) => answer(held, {other: `${place}`.repeat(3000).slice(0, 3000)}));
    const connections = bodies.map(() => connect(c.port));
    await Promise.all(connections.map((connection, place) => connection.write(
      head('PUT', target(held), {...asAnswer, 'Content-Length': Buffer.byteLength(bodies[place])}) + bodies[place].slice(0, 1000))));
    await until('nineteen to be refused', () => connections.filter(({received}) => received().length).length === 19);
    assert.ok(!fs.existsSync(c.file('prioridades', held)));
    await Promise.all(connections.map((connection, place) => connection.write(bodies[place].slice(1000)).catch(() => {})));
    const statuses = (await Promise.all(connections.map(({ended}) => ended))).map((bytes) => parse(bytes).status);
    assert.equal(statuses.filter((status) => status === 201).length, 1, `${statuses}`);
    assert.equal(statuses.filter((status) => status === 409).length, 19, `${statuses}`);
    assert.equal(fs.readFileSync(c.file('prioridades', held), 'utf8'), bodies[statuses.indexOf(201)]);

    // Then as fast as they come, again and again.
    const seen = {};
    for (let round = 0; round < 50; round += 1) {
      const id = newId();
      const versions = Array.from({length: 20}, (_, place) => answer(id, {other: `version ${place}`}));
      const got = await Promise.all(versions.map((body) => put(c.port, target(id), body)));
      const stored = got.map(({status}, place) => (status === 201 ? place : -1)).filter((place) => place >= 0);
      assert.equal(stored.length, 1, `${got.map(({status}) => status)}`);
      for (const {status} of got) {
        assert.ok([201, 409, 412].includes(status), `${status}`);
        seen[status] = (seen[status] ?? 0) + 1;
      }
      assert.equal(fs.readFileSync(c.file('prioridades', id), 'utf8'), versions[stored[0]]);
    }
    return JSON.stringify(seen);
  },

  async 'one address cannot hold all connections'(c) {
    const from = newAddress();
    const open = [];
    // The rate is in the way too: what it refuses is not held.
    const refused = await until('the limit of requests held open', async () => {
      const connection = connect(c.port, from);
      open.push(connection);
      await connection.write(head('PUT', target(newId()), {...asAnswer, 'Content-Length': 100}) + 'x');
      return open.find(({received}) => received().toString().startsWith('HTTP/1.1 409'));
    });
    assert.ok(refused);
    const id = newId();
    assert.equal((await put(c.port, target(id), answer(id))).status, 201, 'everybody else');
    for (const {socket} of open) socket.destroy();
  },

  async 'planners list and read with the password, and nobody else'(c) {
    const id = newId();
    await put(c.port, target(id), answer(id));
    const surveys = await read(c, '/read/');
    assert.deepEqual([surveys.status, surveys.headers['content-type']], [200, 'application/json']);
    assert.ok(JSON.parse(surveys.body).some(({name, type}) => name === 'prioridades' && type === 'directory'));
    const listed = (await list(c)).find(({name}) => name === `${id}.json`);
    assert.deepEqual([listed.type, listed.size], ['file', Buffer.byteLength(answer(id))]);
    const single = await read(c, `/read/prioridades/${id}.json`);
    assert.deepEqual([single.status, single.headers['content-type'], single.body.toString()], [200, 'application/json', answer(id)]);
    safeHeaders(single);
    assert.equal((await ask(c.port, 'HEAD', `/read/prioridades/${id}.json`, {headers: asPlanner})).status, 200);
    assert.equal((await read(c, `/read/prioridades/${newId()}.json`)).status, 404);

    const wrong = [{}, basic('planner', 'falsa'), basic('planner', ''), basic('', ''), basic('otra', password), {Authorization: 'Basic'},
      {Authorization: 'Basic !!!'}, {Authorization: `Bearer ${password}`}, basic('planner', `${password} `)];
    for (const headers of wrong) {
      for (const where of ['/read/', '/read/prioridades/', `/read/prioridades/${id}.json`, `/read/prioridades/${newId()}.json`, '/read/no/']) {
        for (const method of ['GET', 'HEAD']) {
          const got = await ask(c.port, method, where, {headers});
          assert.equal(got.status, 401, `${where} with ${JSON.stringify(headers)}`);
          safeHeaders(got);
          assert.match(got.headers['www-authenticate'], /^Basic /);
          assert.ok(!got.body.includes(id));
        }
      }
    }
  },

  async 'the password opens nothing but the answers, and changes nothing'(c) {
    const id = newId();
    await put(c.port, target(id), answer(id));
    const before = c.tree();
    for (const method of ['PUT', 'DELETE', 'POST', 'MKCOL', 'COPY', 'MOVE', 'PROPFIND', 'PATCH']) {
      const headers = {...asPlanner, ...asAnswer, Destination: 'http://collector/read/prioridades/copy00000000.json'};
      const got = await ask(c.port, method, `/read/prioridades/${id}.json`, {headers, body: '{}'});
      assert.deepEqual([got.status, got.headers.allow], [405, 'GET, HEAD, OPTIONS'], method);
    }
    assert.equal((await ask(c.port, 'DELETE', target(id), {headers: asPlanner})).status, 405);
    for (const where of ['/read/../planners', '/read/%2e%2e/planners', '/read/..%2fplanners', '/read../planners', '/read/prioridades/../../planners',
      '/read//planners', '/read/./', '/read/prioridades/?x', '/read/../incoming/', '/readplanners', '/read/.none']) {
      const got = await read(c, where);
      assert.ok([400, 404].includes(got.status), `${where}: ${got.status}`);
      assert.ok(!got.body.includes('apr1'));
    }
    assert.deepEqual(c.tree(), before);
  },

  async 'browsers of another origin may send, and planners\' pages may read'(c) {
    const preflight = (where, method, headers) => ask(c.port, 'OPTIONS', where,
      {headers: {'Access-Control-Request-Method': method, 'Access-Control-Request-Headers': headers}});
    const cors = ({headers}) => ['origin', 'methods', 'headers', 'credentials'].map((name) => headers[`access-control-allow-${name}`]);
    const toSend = await preflight(target(newId()), 'PUT', 'content-type,if-none-match');
    assert.equal(toSend.status, 204);
    assert.deepEqual(cors(toSend), ['*', 'PUT', 'Content-Type, If-None-Match', undefined]);
    assert.equal(toSend.headers['access-control-max-age'], '86400');
    // A preflight carries no password and must be let through without one.
    for (const where of ['/read/', '/read/prioridades/', `/read/prioridades/${newId()}.json`]) {
      const toRead = await preflight(where, 'GET', 'authorization');
      assert.equal(toRead.status, 204);
      assert.deepEqual(cors(toRead), ['*', 'GET, HEAD', 'Authorization', undefined]);
      assert.equal(toRead.body.length, 0);
    }
    const got = await read(c, '/read/prioridades/');
    assert.deepEqual(cors(got), ['*', undefined, undefined, undefined]);
    // Not counted: a preflight before each answer must not use up what the answers need.
    const from = newAddress();
    for (let number = 0; number < 100; number += 1) {
      assert.equal((await ask(c.port, 'OPTIONS', target(newId()), {from})).status, 204);
    }
    const id = newId();
    assert.equal((await put(c.port, target(id), answer(id), {from})).status, 201);
  },

  async 'what is being received is never listed, nor half of it'(c) {
    const size = Buffer.byteLength(answer(newId(), {other: 'y'.repeat(9000)}));
    const already = new Set((await list(c)).map(({name}) => name));
    let running = true;
    const looking = (async () => {
      let looks = 0;
      for (; running; looks += 1) {
        for (const {name, type, size: listed} of await list(c)) {
          assert.match(name, /^[0-9a-z]{12}\.json$/);
          assert.equal(type, 'file');
          if (!already.has(name)) assert.equal(listed, size);
        }
      }
      return looks;
    })();
    looking.catch(() => {}); // it is waited for below
    const sending = Array.from({length: 8}, async () => {
      for (let number = 0; number < 40; number += 1) {
        const id = newId();
        const body = answer(id, {other: 'y'.repeat(9000)});
        const connection = connect(c.port);
        await connection.write(head('PUT', target(id), {...asAnswer, 'Content-Length': size}) + body.slice(0, 5000));
        if (number % 4) await connection.write(body.slice(5000));
        else connection.socket.destroy(); // every fourth breaks off
        if (number % 4) assert.equal(parse(await connection.ended).status, 201);
      }
    });
    await Promise.all(sending).finally(() => (running = false));
    const looks = await looking;
    assert.equal((await list(c)).length, already.size + 8 * 30);
    await until('nothing to lie about', () => !c.received().length);
    return `${looks} lists`;
  },

  async 'when the disk fails the sender is told so and nothing is stored'(c) {
    const id = newId();
    const incoming = path.join(c.folder, 'incoming');
    fs.chmodSync(incoming, 0o000);
    const failed = await put(c.port, target(id), answer(id));
    fs.chmodSync(incoming, 0o750);
    assert.equal(failed.status, 500);
    assert.equal(failed.headers['retry-after'], '30');
    safeHeaders(failed);
    assert.ok(!fs.existsSync(c.file('prioridades', id)));
    const survey = path.join(c.folder, 'answers/prioridades');
    fs.chmodSync(survey, 0o550);
    const forbidden = await putAgain(c, target(id), answer(id));
    fs.chmodSync(survey, 0o750);
    assert.ok([403, 500].includes(forbidden.status), `${forbidden.status}`);
    assert.ok(!fs.existsSync(c.file('prioridades', id)));
    assert.deepEqual(c.received(), []);
    assert.equal((await putAgain(c, target(id), answer(id))).status, 201);
  },

  async 'behind a proxy on the same machine the limits are those of the people, not of the proxy'(c) {
    const sent = (from, forwarded) => Promise.all(Array.from({length: 60}, () => {
      const id = newId();
      return put(c.port, target(id), answer(id), {from, headers: {'X-Forwarded-For': forwarded}});
    })).then((got) => got.filter(({status}) => status === 429).length);
    assert.ok(await sent('127.0.0.1', `${addressBegin}200.1`) > 0);
    const id = newId();
    const other = {from: '127.0.0.1', headers: {'X-Forwarded-For': `${addressBegin}200.2`}};
    assert.equal((await put(c.port, target(id), answer(id), other)).status, 201);
    // Anybody else's word is not taken.
    const from = newAddress();
    let number = 0;
    const lying = await Promise.all(Array.from({length: 60}, () => {
      const own = newId();
      number += 1;
      return put(c.port, target(own), answer(own), {from, headers: {'X-Forwarded-For': `${addressBegin}201.${number}`}});
    }));
    assert.ok(lying.some(({status}) => status === 429));
  },

  async 'those who send slowly are let go of, and leave nothing'(c) {
    const [first, second] = [newId(), newId()];
    const began = performance.now();
    const heads = connect(c.port);
    await heads.write(`PUT ${target(first)} HTTP/1.1\r\nHost: c`);
    const bodies = connect(c.port);
    await bodies.write(head('PUT', target(second), {...asAnswer, 'Content-Length': 5000}) + '{');
    // The connection may be reset instead of closed: then there is nothing to read.
    const said = await Promise.all([heads.ended, bodies.ended].map((ended) => ended.catch(() => Buffer.alloc(0))));
    for (const bytes of said) if (bytes.length) assert.equal(parse(bytes).status, 408);
    assert.ok(performance.now() - began < 20000);
    for (const id of [first, second]) {
      assert.ok(!fs.existsSync(c.file('prioridades', id)));
      assert.equal((await putAgain(c, target(id), answer(id))).status, 201);
    }
    return `after ${((performance.now() - began) / 1000).toFixed(0)} s`;
  },

  async 'a restart, gentle or not, keeps every answer and the password'(c) {
    const id = newId();
    await put(c.port, target(id), answer(id));
    const before = c.tree();
    const port = c.port;
    assert.equal(await c.stop('SIGTERM'), 0);
    assert.deepEqual(fs.readdirSync(c.temporary), [], 'something is left behind');
    await assert.rejects(put(port, target(newId()), '{}'), {code: 'ECONNREFUSED'});
    await c.start({withPassword: false});
    assert.deepEqual(c.tree(), before);
    assert.equal((await read(c, `/read/prioridades/${id}.json`)).body.toString(), answer(id));
    assert.equal((await put(c.port, target(id), answer(id))).status, 412);

    // Killed with requests under way: nginx's own processes, so that nothing can be tidied up.
    const half = newId();
    await begun(c, target(half), 100, '{');
    const first = c.nginx();
    const workers = fs.readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').trim().split(' ').map(Number);
    fs.writeFileSync(path.join(c.folder, 'incoming/0000000001'), 'left by a killed one');
    for (const number of [first, ...workers]) process.kill(number, 'SIGKILL');
    assert.equal(await c.over, 1, 'serve says that nginx has ended');
    assert.deepEqual(fs.readdirSync(c.temporary), []);
    await c.start({withPassword: false});
    assert.deepEqual(c.tree(), before);
    assert.deepEqual(c.received(), []);
    assert.equal((await put(c.port, target(half), answer(half))).status, 201);
    assert.equal((await read(c, `/read/prioridades/${half}.json`)).status, 200);
  },

  async 'no address of anybody is written down'(c) {
    // Comes after the others, which have provoked whatever nginx complains of.
    await read(c, '/read/', basic('planner', 'falsa'));
    const files = execFileSync('find', [c.place, '-type', 'f'], {encoding: 'utf8'}).trim().split('\n');
    assert.ok(files.length > 100);
    for (const file of files) assert.ok(!fs.readFileSync(file, 'latin1').includes(addressBegin), file);
    assert.ok(!c.said.includes(addressBegin), c.said);
    const trouble = fs.readFileSync(path.join(c.folder, 'trouble.log'), 'utf8').trim().split('\n').filter(Boolean);
    assert.ok(trouble.length > 0);
    for (const line of trouble) assert.match(line, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d (429|5\d\d)$/);
  },

  async 'it runs without any rights, and the configuration for the machine\'s own nginx is whole'(c) {
    // Copied to where anybody may read: the project itself may lie in somebody's home.
    const place = fs.mkdtempSync(path.join(os.tmpdir(), 'collector-test.'));
    try {
      fs.chmodSync(place, 0o755);
      for (const name of ['serve', 'collector.conf']) fs.copyFileSync(path.join(path.dirname(script), name), path.join(place, name));
      const program = path.join(place, 'nginx');
      fs.copyFileSync(fs.readlinkSync(`/proc/${c.nginx()}/exe`), program);
      const user = process.getuid() === 0 ? 65534 : undefined;
      const other = new Collector({script: path.join(place, 'serve'), user, environment: {COLLECTOR_NGINX: program, HOME: place}, surveys: []});
      try {
        await other.start({withPassword: false});
        const id = newId();
        assert.equal((await put(other.port, target(id), answer(id))).status, 201);
        assert.equal(fs.statSync(other.file('prioridades', id)).uid, user ?? process.getuid());
        const [, word] = other.said.match(/with the password (\w{24})$/m);
        assert.equal((await read(other, `/read/prioridades/${id}.json`, basic('planner', word))).body.toString(), answer(id));
        assert.equal(await other.stop('SIGINT'), 0);
        assert.deepEqual(fs.readdirSync(other.temporary), []);
        assert.equal(fs.readFileSync(other.file('prioridades', id), 'utf8'), answer(id));
      } finally {
        await other.remove();
      }
      const printed = execFileSync(script, ['--print', '--port', '8091', '--folder', c.folder], {encoding: 'utf8'});
      assert.ok(!/@[a-z]+@/.test(printed));
      fs.writeFileSync(path.join(place, 'printed.conf'), printed.replace('/var/log/nginx/', `${place}/`));
      fs.writeFileSync(path.join(place, 'nginx.conf'), `pid ${place}/pid; events { } http { ${['proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${place}/${name};`).join(' ')} include ${place}/printed.conf; }\n`);
      execFileSync(program, ['-e', 'stderr', '-t', '-q', '-p', place, '-c', path.join(place, 'nginx.conf')]);
    } finally {
      fs.rmSync(place, {recursive: true, force: true});
    }
  },
};

async function main(filters) {
  const chosen = Object.entries(tests).filter(([name]) => !filters.length || filters.some((part) => name.includes(part)));
  let passed = 0;
  const collector = new Collector();
  process.once('exit', () => collector.process?.kill()); // also when a test brings this program down
  try {
    await collector.start();
    for (const [name, test] of chosen) {
      const began = performance.now();
      try {
        const told = await test(collector);
        console.log(`ok     ${name} (${((performance.now() - began) / 1000).toFixed(1)} s${told ? `; ${told}` : ''})`);
        passed += 1;
      } catch (error) {
        console.log(`failed ${name}\n${error.stack ?? error}`);
      }
    }
  } finally {
    await collector.remove();
  }
  if (!chosen.length) console.log('no test was run');
  console.log(`${passed} passed, ${chosen.length - passed} failed`);
  return chosen.length && passed === chosen.length ? 0 : 1;
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  console.error(error.stack ?? error);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
