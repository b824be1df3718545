// The browser's side of src/host/browser/js.h: records in IndexedDB, locks, files, the address, preferences.
// Names that leave this program (options of browser interfaces) are quoted, for the minifier renames the others.

mergeInto(LibraryManager.library, {
  // --- Bytes and answers

  $hostEncoder: 'new TextEncoder()',
  $hostDecoder: 'new TextDecoder()',

  $HostBytes__deps: ['malloc', '$hostEncoder', '$hostDecoder'],
  $HostBytes: {
    text(pointer, length) {
      return hostDecoder.decode(HEAPU8.subarray(pointer, pointer + length));
    },

    encode(text) {
      return hostEncoder.encode(text);
    },

    // Into memory that the C++ side frees. 0: there was no room.
    give(bytes) {
      const pointer = _malloc(bytes.length || 1);
      if (pointer) HEAPU8.set(bytes, pointer);
      return pointer;
    },

    giveText(text, lengthPointer) {
      const bytes = HostBytes.encode(text);
      const pointer = HostBytes.give(bytes);
      HEAPU32[lengthPointer >> 2] = pointer ? bytes.length : 0;
      return pointer;
    },

    // Each piece with its length before it: key, value, key, value…
    pack(pieces) {
      let size = 0;
      for (const piece of pieces) size += 4 + piece.length;
      const packed = new Uint8Array(size);
      const words = new DataView(packed.buffer);
      let at = 0;
      for (const piece of pieces) {
        words.setUint32(at, piece.length, true);
        packed.set(piece, at + 4);
        at += 4 + piece.length;
      }
      return packed;
    },

    // [key, value] pairs; a value of null is a removal. The bytes are copied: the memory may move.
    unpackBatch(pointer, length) {
      const removed = 0xffffffff;
      const bytes = HEAPU8.slice(pointer, pointer + length);
      const words = new DataView(bytes.buffer);
      const changes = [];
      for (let at = 0; at < length;) {
        const keyEnd = at + 4 + words.getUint32(at, true);
        const key = hostDecoder.decode(bytes.subarray(at + 4, keyEnd));
        const size = words.getUint32(keyEnd, true);
        at = keyEnd + 4;
        changes.push([key, size === removed ? null : bytes.slice(at, at + size)]);
        if (size !== removed) at += size;
      }
      return changes;
    },
  },

  $HostAnswers__deps: ['$HostBytes', '$Loop'],
  $HostAnswers: {
    // After every answer there may be something new to see.
    give(token, status, bytes = null) {
      if (bytes) {
        const pointer = HostBytes.give(bytes);
        _hostAnswer(token, pointer ? status : 3, pointer, pointer ? bytes.length : 0);
      } else {
        _hostAnswer(token, status, 0, 0);
      }
      Loop.want();
    },
  },

  // --- Records

  $HostRecords__deps: ['$HostBytes', '$HostAnswers'],
  $HostRecords: {
    done: 0,
    blocked: 1,
    full: 2,
    failed: 3,

    connection: null,
    opening: false,
    // What was asked for and has not been answered, in order. It is handed to the browser at once, which carries out
    // transactions in order; kept here so that it can be asked for again when the connection is lost.
    waiting: [],

    ask(work) {
      work.connection = null;
      work.outcome = null;
      work.lost = 0;
      HostRecords.waiting.push(work);
      if (HostRecords.connection) HostRecords.submit(work);
      else HostRecords.open();
    },

    // Answers go out in the order of asking, whatever order the browser ends transactions in.
    finish(work, status, bytes = null) {
      work.connection = null;
      work.outcome = {status, bytes};
      while (HostRecords.waiting.length && HostRecords.waiting[0].outcome) {
        const first = HostRecords.waiting.shift();
        HostAnswers.give(first.token, first.outcome.status, first.outcome.bytes);
      }
    },

    statusOf(error) {
      switch (error && error.name) {
        case 'QuotaExceededError': return HostRecords.full;
        case 'SecurityError':
        case 'NotAllowedError':
        case 'InvalidStateError': return HostRecords.blocked;
        default: return HostRecords.failed;
      }
    },

    // A connection may go away under a transaction: the browser's storage process ended, or the site's data was
    // cleared. Nothing of an aborted transaction was written, so it can be tried again.
    isLoss(error) {
      const name = error && error.name;
      return name === 'InvalidStateError' || name === 'AbortError' ||
          (name === 'UnknownError' && /connection|closing|server/i.test(error.message));
    },

    open() {
      if (HostRecords.opening) return;
      HostRecords.opening = true;
      let request;
      try {
        request = indexedDB.open('plan-a-la-vista', 1);
      } catch (error) {
        // Answers never come inside the call that asked.
        setTimeout(() => HostRecords.openFailed(error));
        return;
      }
      request.onupgradeneeded = () => request.result.createObjectStore('records');
      request.onerror = (event) => {
        event.preventDefault();
        HostRecords.openFailed(request.error);
      };
      request.onsuccess = () => HostRecords.opened(request.result);
    },

    openFailed(error) {
      HostRecords.opening = false;
      // Newer data of a later program is no blocked storage, and is left alone.
      const known = error && (error.name === 'QuotaExceededError' || error.name === 'VersionError');
      const status = known ? HostRecords.statusOf(error) : HostRecords.blocked;
      for (const work of HostRecords.waiting.slice()) {
        if (!work.outcome) HostRecords.finish(work, status);
      }
    },

    opened(connection) {
      HostRecords.opening = false;
      HostRecords.connection = connection;
      // Another tab wants to change or delete the database: make room, and open again when there is need.
      connection.onversionchange = () => {
        connection.close();
        if (HostRecords.connection === connection) HostRecords.connection = null;
      };
      connection.onclose = () => HostRecords.lose(connection);
      for (const work of HostRecords.waiting.slice()) {
        if (HostRecords.connection !== connection) break;
        if (!work.connection && !work.outcome) HostRecords.submit(work);
      }
    },

    // All that was on its way over this connection is asked for again, in order, over a new one; once.
    lose(connection) {
      if (HostRecords.connection === connection) {
        HostRecords.connection = null;
        connection.close();
      }
      for (const work of HostRecords.waiting.filter((one) => one.connection === connection)) {
        work.connection = null;
        work.lost += 1;
        if (work.lost > 1) HostRecords.finish(work, HostRecords.failed);
      }
      if (!HostRecords.connection && HostRecords.waiting.length) HostRecords.open();
    },

    submit(work) {
      const connection = HostRecords.connection;
      work.connection = connection;
      let transaction;
      try {
        transaction = connection.transaction('records', work.mode, {'durability': 'strict'});
      } catch (error) {
        if (HostRecords.isLoss(error)) HostRecords.lose(connection);
        else setTimeout(() => HostRecords.finish(work, HostRecords.statusOf(error)));
        return;
      }
      // What an event of a lost connection says is of no account any more.
      const current = () => work.connection === connection;
      let thrown = null;
      transaction.oncomplete = () => {
        if (current()) HostRecords.finish(work, HostRecords.done, work.result && work.result());
      };
      transaction.onabort = () => {
        if (!current()) return;
        const error = thrown || transaction.error;
        if (HostRecords.isLoss(error)) HostRecords.lose(connection);
        else HostRecords.finish(work, HostRecords.statusOf(error));
      };
      try {
        work.fill(transaction.objectStore('records'));
      } catch (error) {
        thrown = error;
        HostRecords.abort(transaction);
      }
    },

    abort(transaction) {
      try {
        transaction.abort();
      } catch (error) {
        // It has come to its end already, and says so by its event.
      }
    },

    read(token, prefix) {
      let keys;
      let values;
      HostRecords.ask({
        token,
        mode: 'readonly',
        fill(store) {
          const range = IDBKeyRange.bound(prefix, prefix + '\uffff');
          keys = store.getAllKeys(range);
          values = store.getAll(range);
        },
        result() {
          const pieces = [];
          keys.result.forEach((key, place) => pieces.push(HostBytes.encode(key), values.result[place]));
          return HostBytes.pack(pieces);
        },
      });
    },

    write(token, changes) {
      HostRecords.ask({
        token,
        mode: 'readwrite',
        fill(store) {
          for (const [key, value] of changes) {
            if (value) store.put(value, key);
            else store.delete(key);
          }
        },
        result: null,
      });
    },
  },

  hostReadRecords__deps: ['$HostRecords', '$HostBytes'],
  hostReadRecords(token, prefix, prefixLength) {
    HostRecords.read(token, HostBytes.text(prefix, prefixLength));
  },

  hostWriteRecords__deps: ['$HostRecords', '$HostBytes'],
  hostWriteRecords(token, batch, batchLength) {
    HostRecords.write(token, HostBytes.unpackBatch(batch, batchLength));
  },

  // --- Other tabs

  $hostTabs: "typeof BroadcastChannel === 'function' ? new BroadcastChannel('plan-a-la-vista') : null",

  hostTellTabs__deps: ['$hostTabs'],
  hostTellTabs() {
    if (hostTabs) hostTabs.postMessage('records');
  },

  hostWatchTabs__deps: ['$hostTabs', '$Loop', 'hostRecordsChanged'],
  hostWatchTabs() {
    if (!hostTabs) return;
    hostTabs.onmessage = () => {
      _hostRecordsChanged();
      Loop.want();
    };
  },

  // --- Locks

  // What this tab holds, with those to be told when it is lost: a tab does not stand in its own way.
  $hostHeldLocks: 'new Map()',

  $HostLocks__deps: ['$hostHeldLocks', '$HostAnswers'],
  $HostLocks: {
    turn: null,

    // One after the other, so that a second request of this tab does not meet its own first one.
    hold(token, lostToken, name, steal) {
      HostLocks.turn = Promise.resolve(HostLocks.turn).then(() => HostLocks.ask(name, steal)).then((granted) => {
        if (granted) hostHeldLocks.get(name).push(lostToken);
        HostAnswers.give(token, granted ? 1 : 0);
      });
    },

    ask(name, steal) {
      const locks = navigator['locks'];
      if (hostHeldLocks.has(name)) return true;
      const options = steal ? {'steal': true} : {'ifAvailable': true};
      return new Promise((answer) => {
        let asked = false;
        const settle = (granted) => {
          asked = true;
          if (granted) hostHeldLocks.set(name, []);
          answer(granted);
        };
        const whenGranted = (lock) => {
          settle(!!lock);
          // A lock is held until this promise is settled: never, the tab's end frees it.
          return lock ? new Promise(() => {}) : undefined;
        };
        // Without locks, or refused before anyone was asked (a page without an origin): nobody is in the way.
        if (!locks) settle(true);
        else {
          Promise.resolve()
              .then(() => locks['request']('plan-a-la-vista/' + name, options, whenGranted))
              .catch(() => (asked ? HostLocks.lose(name) : settle(true)));
        }
      });
    },

    lose(name) {
      const listeners = hostHeldLocks.get(name) || [];
      hostHeldLocks.delete(name);
      for (const token of listeners) HostAnswers.give(token, 1);
    },
  },

  hostHoldLock__deps: ['$HostLocks', '$HostBytes'],
  hostHoldLock(token, lostToken, name, nameLength, steal) {
    HostLocks.hold(token, lostToken, HostBytes.text(name, nameLength), !!steal);
  },

  // --- Files

  hostFetchFile__deps: ['$HostBytes', '$HostAnswers'],
  hostFetchFile(token, path, pathLength) {
    // What is kept is asked for anew: servers that say nothing of how long it may be kept are many.
    fetch(HostBytes.text(path, pathLength), {'cache': 'no-cache'})
        .then((response) => (response.ok ? response.arrayBuffer() : null))
        .catch(() => null)
        .then((buffer) => {
          if (buffer) HostAnswers.give(token, 1, new Uint8Array(buffer));
          else HostAnswers.give(token, 0);
        });
  },

  // --- Answers that go to a collector (web/collector)

  $HostSending__deps: ['$HostBytes', '$HostAnswers'],
  $HostSending: {
    longest: 30000,  // ms, of one try: a phone at the edge of its net is slow

    // "120", or a date: in seconds from now, as text. Nothing of it: the server did not say, or not to us.
    retryAfter(response) {
      const said = response.headers.get('Retry-After') || '';
      const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
      return seconds > 0 ? HostBytes.encode(String(seconds)) : null;
    },

    put(token, address, bytes) {
      const breaking = new AbortController();
      const timer = setTimeout(() => breaking.abort(), HostSending.longest);
      const options = {
        'method': 'PUT',
        'body': bytes,
        'headers': {'Content-Type': 'application/json', 'If-None-Match': '*'},
        'credentials': 'omit',
        'referrerPolicy': 'no-referrer',
        'redirect': 'error',  // it goes where the plan says, and nowhere else
        'signal': breaking.signal,
      };
      const end = (status, retryAfter) => {
        clearTimeout(timer);
        HostAnswers.give(token, status, retryAfter);
      };
      fetch(address, options).then(
          (response) => end(response.status, HostSending.retryAfter(response)),
          () => end(0, null));
    },
  },

  hostSendOnce__deps: ['$HostSending', '$HostBytes'],
  hostSendOnce(token, address, addressLength, bytes, byteCount) {
    // A copy: the memory may move while it is under way.
    HostSending.put(token, HostBytes.text(address, addressLength), HEAPU8.slice(bytes, bytes + byteCount));
  },

  // --- What is kept behind a password: a collector's answers, for planners

  $HostReading__deps: ['$HostBytes'],
  $HostReading: {
    refused: -1,
    tooLong: -2,
    longest: 30000,  // ms without a byte
    nothing: {status: 0, bytes: null},

    basic(user, password) {
      const bytes = HostBytes.encode(user + ':' + password);
      return 'Basic ' + btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },

    common: () => ({'credentials': 'omit', 'cache': 'no-store', 'referrerPolicy': 'no-referrer'}),

    // A browser does not say whether there was no server or one that does not let this page read: so it is asked once
    // more, without the password, for a reply that nobody gets to see.
    isThere(address) {
      const breaking = new AbortController();
      const timer = setTimeout(() => breaking.abort(), HostReading.longest);
      const options = {'method': 'HEAD', 'mode': 'no-cors', 'signal': breaking.signal};
      return fetch(address, Object.assign(HostReading.common(), options))
          .then(() => true, () => false)
          .then((there) => {
            clearTimeout(timer);
            return there;
          });
    },

    get: async (address, authorization, most) => {
      const breaking = new AbortController();
      let timer;
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => breaking.abort(), HostReading.longest);
      };
      const end = (status, bytes = null) => {
        clearTimeout(timer);
        if (!bytes) breaking.abort();
        return {status, bytes};
      };
      const options = {'headers': {'Authorization': authorization}, 'redirect': 'error', 'signal': breaking.signal};
      wait();
      let response;
      try {
        response = await fetch(address, Object.assign(HostReading.common(), options));
      } catch (error) {
        clearTimeout(timer);
        const refused = !breaking.signal.aborted && await HostReading.isThere(address);
        return {status: refused ? HostReading.refused : 0, bytes: null};
      }
      if (response.status !== 200) return end(response.status);
      // Piece by piece, so that no more is taken than was asked for.
      const reader = response['body']['getReader']();
      const pieces = [];
      let size = 0;
      for (;;) {
        wait();
        const piece = await reader['read']();
        if (piece['done']) break;
        size += piece['value'].length;
        if (size > most) return end(HostReading.tooLong);
        pieces.push(piece['value']);
      }
      const bytes = new Uint8Array(size);
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      return end(200, bytes);
    },
  },

  hostFetchWithPassword__deps: ['$HostReading', '$HostBytes', '$HostAnswers'],
  hostFetchWithPassword(token, address, addressLength, user, userLength, password, passwordLength, most) {
    const authorization =
        HostReading.basic(HostBytes.text(user, userLength), HostBytes.text(password, passwordLength));
    HostReading.get(HostBytes.text(address, addressLength), authorization, most)
        .catch(() => HostReading.nothing)
        .then(({status, bytes}) => HostAnswers.give(token, status, bytes));
  },

  hostWatchNetwork__deps: ['$Loop', 'hostNetworkBack'],
  hostWatchNetwork() {
    addEventListener('online', () => {
      _hostNetworkBack();
      Loop.want();
    });
  },

  // --- Workbooks: read and written by workbook.js in a worker of its own, which is loaded when it is first needed and
  // ended when it takes too long. Statuses are host::WorkbookResult's numbers.

  $HostWorkbooks__deps: ['$HostAnswers'],
  $HostWorkbooks: {
    unavailable: 1,
    tooSlow: 6,
    longest: 60000,  // ms

    run(token, writes, bytes) {
      let worker;
      let timer;
      const end = (status, answer) => {
        if (!worker && status !== HostWorkbooks.unavailable) return;
        clearTimeout(timer);
        if (worker) worker.terminate();
        worker = null;
        HostAnswers.give(token, status, answer);
      };
      try {
        worker = new Worker('workbook.js');
      } catch (error) {
        // Answers never come inside the call that asked.
        setTimeout(() => end(HostWorkbooks.unavailable, null));
        return;
      }
      timer = setTimeout(() => end(HostWorkbooks.tooSlow, null), HostWorkbooks.longest);
      worker.onmessage = (event) => end(event.data[0], event.data[1]);
      worker.onerror = (event) => {
        event.preventDefault();
        if (worker) end(HostWorkbooks.unavailable, null);
      };
      worker.postMessage([writes, bytes], [bytes.buffer]);
    },
  },

  hostWorkbook__deps: ['$HostWorkbooks'],
  hostWorkbook(token, writes, bytes, byteCount) {
    HostWorkbooks.run(token, !!writes, HEAPU8.slice(bytes, bytes + byteCount));
  },

  // --- Links that contain something, and QR codes: by link.js, in a worker of its own for each task.

  hostLinkTask__deps: ['$HostAnswers'],
  hostLinkTask(token, task, bytes, byteCount) {
    const give = (answer) => {
      if (answer) HostAnswers.give(token, 1, answer);
      else HostAnswers.give(token, 0);
    };
    let worker;
    try {
      worker = new Worker('link.js');
    } catch (error) {
      // Answers never come inside the call that asked.
      setTimeout(give);
      return;
    }
    const end = (answer) => {
      if (!worker) return;
      worker.terminate();
      worker = null;
      give(answer);
    };
    worker.onmessage = (event) => end(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      end(null);
    };
    worker.postMessage([task, HEAPU8.slice(bytes, bytes + byteCount)]);
  },

  $hostChosenFiles: 'new Map()',
  $HostFiles__deps: ['$hostDecoder', '$hostChosenFiles'],
  $HostFiles: {
    // Blobs rather than bytes: a browser may keep them outside of its memory.
    aside: [],

    // To be read piece by piece: the number it is asked for by.
    choose(file) {
      hostChosenFiles.set(hostChosenFiles.size + 1, file);
      return hostChosenFiles.size;
    },

    save(name, blob) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.hidden = true;
      // Firefox wants it in the page.
      document.body.append(link);
      link.click();
      link.remove();
      // Not at once: WebKit fetches the bytes after the click has returned.
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    },

    // A picture sees nothing of the page it is drawn in: it brings its fonts along.
    fonts: null,
    fontFaces: async () => {
      const faces = await Promise.all(['400', '700'].map(async (weight) => {
        const answer = await fetch('fonts/nunito-sans-' + weight + '.ttf');
        const reader = new FileReader();
        const read = new Promise((done, failed) => {
          reader.onload = done;
          reader.onerror = failed;
        });
        reader.readAsDataURL(await answer.blob());
        await read;
        return '@font-face{font-family:"Nunito Sans";font-weight:' + weight + ';src:url(' + reader.result + ')}';
      }));
      return faces.join('');
    },

    draw: async (svg, width, height, scale) => {
      HostFiles.fonts = HostFiles.fonts || await HostFiles.fontFaces();
      const end = svg.indexOf('>') + 1;
      const whole = svg.slice(0, end) + '<style>' + HostFiles.fonts + '</style>' + svg.slice(end);
      const picture = new Image();
      picture.src = 'data:image/svg+xml,' + encodeURIComponent(whole);
      await picture.decode();
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(height * scale);
      // To be read at once: drawn by the processor, which is ten times as fast as fetching it from the graphics card.
      canvas.getContext('2d', {'willReadFrequently': true}).drawImage(picture, 0, 0, canvas.width, canvas.height);
      return new Promise((done, failed) => {
        canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png');
      });
    },
  },

  hostReadChosenFile__deps: ['$hostChosenFiles', '$HostAnswers'],
  hostReadChosenFile(token, file, from, length) {
    hostChosenFiles.get(file).slice(from, from + length).arrayBuffer()
        .then((data) => HostAnswers.give(token, 1, new Uint8Array(data)))
        .catch(() => HostAnswers.give(token, 0));
  },

  hostPutAside__deps: ['$HostFiles'],
  hostPutAside(bytes, byteCount) {
    HostFiles.aside.push(new Blob([HEAPU8.slice(bytes, bytes + byteCount)]));
  },

  hostDownload__deps: ['$HostBytes', '$HostFiles'],
  hostDownload(fileName, fileNameLength, mimeType, mimeTypeLength, bytes, byteCount) {
    const type = HostBytes.text(mimeType, mimeTypeLength);
    const blob = new Blob([...HostFiles.aside, HEAPU8.slice(bytes, bytes + byteCount)], {'type': type});
    HostFiles.aside = [];
    HostFiles.save(HostBytes.text(fileName, fileNameLength), blob);
  },

  hostDownloadPicture__deps: ['$HostBytes', '$HostFiles', '$HostAnswers'],
  hostDownloadPicture(token, fileName, fileNameLength, svg, svgLength, width, height, scale) {
    const name = HostBytes.text(fileName, fileNameLength);
    HostFiles.draw(HostBytes.text(svg, svgLength), width, height, scale)
        .then((blob) => {
          HostFiles.save(name, blob);
          return 1;
        })
        .catch(() => 0)
        .then((status) => HostAnswers.give(token, status));
  },

  hostDrawPicture__deps: ['$HostBytes', '$HostFiles', '$HostAnswers'],
  hostDrawPicture(token, svg, svgLength, width, height, scale) {
    HostFiles.draw(HostBytes.text(svg, svgLength), width, height, scale)
        .then((blob) => blob.arrayBuffer())
        .then((data) => HostAnswers.give(token, 1, new Uint8Array(data)))
        .catch(() => HostAnswers.give(token, 0));
  },

  // --- The clipboard

  $HostClipboard: {
    // The older way, for pages without a secure origin: the browser asks what is copied, and is told.
    byCommand(words) {
      const tell = (event) => {
        event.clipboardData.setData('text/plain', words);
        event.preventDefault();
      };
      document.addEventListener('copy', tell);
      let copied = false;
      try {
        copied = document.execCommand('copy');
      } catch (error) {
        // Then it is not copied, and said so.
      }
      document.removeEventListener('copy', tell);
      return copied;
    },

    write(words) {
      // A copy that the person asked the browser for: it is waiting for the words.
      if (Mirror.clipboard) {
        Mirror.clipboard.setData('text/plain', words);
        return Promise.resolve(true);
      }
      const clipboard = navigator['clipboard'];
      const older = () => HostClipboard.byCommand(words);
      // Asked in this very turn: a browser lets go of the person's press soon.
      if (!clipboard || !clipboard['writeText']) return Promise.resolve(older());
      return clipboard['writeText'](words).then(() => true, older);
    },
  },

  hostCopyText__deps: ['$HostBytes', '$HostAnswers', '$HostClipboard', '$Mirror'],
  hostCopyText(token, text, textLength) {
    HostClipboard.write(HostBytes.text(text, textLength)).then((copied) => HostAnswers.give(token, copied ? 1 : 0));
  },

  // --- The system's own sheet to share by

  hostSharing() {
    if (typeof navigator.share !== 'function') return 0;
    try {
      const file = new File(['x'], 'x.txt', {'type': 'text/plain'});
      return navigator.canShare && navigator.canShare({'files': [file]}) ? 3 : 1;
    } catch (error) {
      return 1;
    }
  },

  hostShare__deps: ['$HostBytes', '$HostAnswers', '$hostDecoder'],
  hostShare(token, packed, packedLength) {
    const [[title, text], [address, name], [type, bytes]] = HostBytes.unpackBatch(packed, packedLength);
    const what = {'title': title};
    if (text.length) what['text'] = hostDecoder.decode(text);
    if (address) what['url'] = address;
    if (name.length) what['files'] = [new File([bytes], hostDecoder.decode(name), {'type': type})];
    // What is wrong with what is asked for is thrown at once, or told by the promise.
    new Promise((done) => done(navigator.share(what)))
        .then(() => 0, (error) => (error && error.name === 'AbortError' ? 1 : 2))
        .then((status) => HostAnswers.give(token, status));
  },

  // --- The address and the page

  hostPageAddress__deps: ['$HostBytes'],
  hostPageAddress(lengthPointer) {
    return HostBytes.giveText(location.href.split(/[?#]/)[0], lengthPointer);
  },

  hostRoute__deps: ['$HostBytes'],
  hostRoute(lengthPointer) {
    let route = location.hash.slice(1);
    try {
      route = decodeURIComponent(route);
    } catch (error) {
      // A person may have typed a lone '%': then it is meant as it stands.
    }
    return HostBytes.giveText(route, lengthPointer);
  },

  hostSetRoute__deps: ['$HostBytes'],
  hostSetRoute(route, routeLength, replace) {
    const text = HostBytes.text(route, routeLength);
    const hash = text ? '#' + encodeURI(text) : '';
    const address = location.pathname + location.search + hash;
    try {
      if (replace) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    } catch (error) {
      // Too many entries in too short a time (WebKit), or a page without an origin.
      location.hash = hash;
    }
  },

  hostSetTitle__deps: ['$HostBytes'],
  hostSetTitle(title, titleLength, language, languageLength) {
    document.title = HostBytes.text(title, titleLength);
    document.documentElement.lang = HostBytes.text(language, languageLength);
  },

  // Not within the frame that asked for it: printing draws one of its own.
  hostPrint() {
    setTimeout(() => window.print(), 0);
  },

  // --- Preferences and choices

  // In place of localStorage where the browser gives none, and before it where it refused a change.
  $hostChoices: 'new Map()',
  $hostTimers: 'new Set()',

  $HostState__deps: ['$hostChoices', '$hostTimers', '$Loop'],
  $HostState: {
    queries: ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(prefers-contrast: more)',
      '(forced-colors: active)'],
    // As host::SystemColors has them.
    systemColors: ['Canvas', 'CanvasText', 'LinkText', 'ButtonFace', 'ButtonText', 'ButtonBorder', 'Field', 'FieldText',
      'Highlight', 'HighlightText', 'GrayText'],

    changed() {
      _hostSurroundingsChanged();
      Loop.want();
    },

    listen() {
      addEventListener('hashchange', HostState.changed);
      addEventListener('popstate', HostState.changed);
      addEventListener('languagechange', HostState.changed);
      for (const query of HostState.queries) {
        const list = window.matchMedia(query);
        // Safari before 14 knows the older form only.
        if (list.addEventListener) list.addEventListener('change', HostState.changed);
        else list.addListener(HostState.changed);
      }
      // From one palette to another nothing tells, but the window where it is chosen takes the focus for a while.
      addEventListener('focus', () => {
        if (HostState.preferenceBits() & 16) HostState.changed();
      });
    },

    recall(name) {
      if (hostChoices.has(name)) return hostChoices.get(name);
      try {
        return window.localStorage.getItem('plan-a-la-vista/' + name) || '';
      } catch (error) {
        return '';
      }
    },

    remember(name, value) {
      hostChoices.set(name, value);
      try {
        window.localStorage.setItem('plan-a-la-vista/' + name, value);
      } catch (error) {
        // It stays true for as long as this page is open.
      }
    },

    isEnglish() {
      const wished = [new URLSearchParams(location.search).get('lang'), HostState.recall('language')];
      const known = wished.find((language) => language === 'en' || language === 'es');
      if (known) return known === 'en';
      const languages = navigator.languages || [navigator.language || ''];
      const first = languages.find((language) => /^(en|es)\b/i.test(language)) || '';
      return /^en/i.test(first);
    },

    preferenceBits() {
      let bits = HostState.isEnglish() ? 1 : 0;
      HostState.queries.forEach((query, place) => {
        if (window.matchMedia(query).matches && !(Loop.printing && place === 0)) bits |= 2 << place;
      });
      return bits;
    },

    readSystemColors() {
      const probe = document.createElement('span');
      probe.hidden = true;
      document.body.append(probe);
      const style = getComputedStyle(probe);
      const read = (name) => {
        // As the system says, not as the page's own scheme or the elements around would have it. A name that the
        // browser does not know leaves the text's colour.
        probe.style.cssText = 'forced-color-adjust:none;color-scheme:light dark;color:' + name;
        return style.color.match(/[\d.]+/g).map(Number);
      };
      const ground = read(HostState.systemColors[0]);
      const colors = HostState.systemColors.map((name) => {
        const color = read(name);
        const share = color.length > 3 ? color[3] : 1;
        // What lets something through is seen on the page's ground.
        const [red, green, blue] = ground.map((below, place) => Math.round(color[place] * share + below * (1 - share)));
        return red << 16 | green << 8 | blue;
      });
      probe.remove();
      return colors;
    },

    // One timer is enough for frames wanted at about the same moment.
    wantAfter(milliseconds) {
      const slotLength = 16;
      const longest = 0x7fffffff - slotLength;  // beyond it a browser's timer fires at once
      const now = performance.now();
      const slot = Math.ceil((now + Math.min(milliseconds, longest)) / slotLength);
      if (hostTimers.has(slot)) return;
      hostTimers.add(slot);
      setTimeout(() => {
        hostTimers.delete(slot);
        Loop.want();
      }, slot * slotLength - now);
    },
  },

  hostStart__deps: ['$HostState'],
  hostStart() {
    HostState.listen();
  },

  hostPreferences__deps: ['$HostState'],
  hostPreferences() {
    return HostState.preferenceBits();
  },

  hostSystemColors__deps: ['$HostState'],
  hostSystemColors(colors) {
    HEAPU32.set(HostState.readSystemColors(), colors >> 2);
  },

  hostRememberChoice__deps: ['$HostState', '$HostBytes'],
  hostRememberChoice(name, nameLength, value, valueLength) {
    const choice = HostBytes.text(name, nameLength);
    HostState.remember(choice, HostBytes.text(value, valueLength));
    // What was chosen just now goes before what the address asked for: the address lets go of it.
    const query = new URLSearchParams(location.search);
    if (choice === 'language' && query.has('lang')) {
      query.delete('lang');
      const rest = query.toString();
      history.replaceState(history.state, '', location.pathname + (rest ? '?' + rest : '') + location.hash);
    }
  },

  hostRecallChoice__deps: ['$HostState', '$HostBytes'],
  hostRecallChoice(name, nameLength, lengthPointer) {
    return HostBytes.giveText(HostState.recall(HostBytes.text(name, nameLength)), lengthPointer);
  },

  // --- This tab

  // Kept while the tab is open, over loading the page anew. A browser that gives no storage forgets it then.
  $HostTab: {
    leaving: false, // the page is being loaded anew
    keep(name, value) {
      try {
        if (value) window.sessionStorage.setItem('plan-a-la-vista/' + name, value);
        else window.sessionStorage.removeItem('plan-a-la-vista/' + name);
      } catch (error) {
        // As said.
      }
    },
    kept(name) {
      try {
        return window.sessionStorage.getItem('plan-a-la-vista/' + name) || '';
      } catch (error) {
        return '';
      }
    },
  },

  // index.html says which program has an address, and which one it has loaded.
  hostOpenOtherProgram__deps: ['$HostTab'],
  hostOpenOtherProgram() {
    if (window['planProgram']() === window['planLoaded']) return 0;
    if (!HostTab.leaving) {
      // The other page begins at its top, not as far down as this one was.
      history.scrollRestoration = 'manual';
      location.reload();
    }
    HostTab.leaving = true;
    return 1;
  },

  // --- Clock, chance, frames

  hostNow() {
    return Date.now();
  },

  hostLocalDate() {
    const today = new Date();
    return today.getFullYear() * 10000 + (today.getMonth() + 1) * 100 + today.getDate();
  },

  hostRandomBytes(bytes, count) {
    const most = 65536;  // what the browser gives at a time
    for (let at = 0; at < count; at += most) {
      crypto.getRandomValues(HEAPU8.subarray(bytes + at, bytes + Math.min(at + most, count)));
    }
  },

  hostWake__deps: ['$HostState', '$Loop'],
  hostWake(milliseconds) {
    if (milliseconds > 0) HostState.wantAfter(milliseconds);
    else Loop.want();
  },

  hostCallIn__deps: ['$HostAnswers'],
  hostCallIn(token, milliseconds) {
    setTimeout(() => HostAnswers.give(token, 1), milliseconds);
  },
});
