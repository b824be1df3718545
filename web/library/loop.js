// Frames on demand: nothing runs while nothing changes. Also the start: fonts, the canvas, which face.
mergeInto(LibraryManager.library, {
  $Loop__deps: ['$Mirror', '$HostTab', 'app_frame', 'app_start', 'app_context', 'hostSurroundingsChanged', 'malloc'],
  $Loop: {
    requested: false,
    running: false,
    timer: 0,
    pixels: false,   // the pixel face is shown
    possible: false, // WebGL works here
    wanted: true,    // by the person: what is shown again when graphics come back
    again: false,    // something moved while a frame was made: it is made once more before it is shown
    place: null,     // on the page, to be found again in the other face

    printing: false,
    scale: 1,        // how much larger than usual the person's system sets text: all of the page is, as if zoomed
    probe: null,     // an element as large as a letter, by the person's settings

    // Browsers tell the size that text has by the person's settings as the root's; iOS by a font of its own.
    measureScale() {
      const size = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      const phone = navigator.maxTouchPoints > 1 && CSS.supports('font', '-apple-system-body');
      const own = phone ? parseFloat(getComputedStyle(Loop.probe).fontSize) / 17 : 1;
      const scale = Math.round(Math.min(Math.max(size, own, 1), 3) * 20) / 20;
      if (scale === Loop.scale) return;
      Loop.scale = scale;
      document.getElementById('root').style.setProperty('--scale', scale);
      document.body.classList.toggle('scaled', scale !== 1);
    },
    watchScale() {
      Loop.probe = document.createElement('div');
      Loop.probe.className = 'probe';
      document.body.append(Loop.probe);
      Loop.measureScale();
      if (window.ResizeObserver) new ResizeObserver(() => {
        Loop.measureScale();
        Loop.want();
      }).observe(Loop.probe);
    },

    want() {
      if (Loop.requested || !Loop.running) return;
      Loop.requested = true;
      requestAnimationFrame(Loop.frame);
    },
    wantIn(milliseconds) {
      if (milliseconds <= 0) return Loop.want();
      clearTimeout(Loop.timer);
      Loop.timer = setTimeout(Loop.want, milliseconds);
    },
    frame() {
      Loop.requested = false;
      const canvas = document.getElementById('canvas'), density = devicePixelRatio || 1;
      const width = document.documentElement.clientWidth, height = innerHeight;
      if (Loop.pixels) {
        const w = Math.round(width * density), h = Math.round(height * density);
        if (canvas.width !== w || canvas.height !== h) {
          canvas.width = w;
          canvas.height = h;
        }
      }
      const make = () => {
        if (_app_frame(width / Loop.scale, height / Loop.scale, density * Loop.scale, Loop.pixels ? 1 : 0)) Loop.want();
        Mirror.settleActed();
      };
      Loop.again = false;
      make();
      if (Loop.place) Mirror.putBack(Loop.place);
      Loop.place = null;
      if (Loop.again) make();
      if (document.body.classList.contains('ready')) return;
      document.body.classList.add('ready');
      window['planReady']();
    },

    // Some browsers refuse graphics with an error instead of with nothing.
    context() {
      try {
        return !!_app_context(1);
      } catch (error) {
        return false;
      }
    },
    show(pixels) {
      if (pixels !== Loop.pixels) Loop.place = Loop.place || Mirror.place();
      Loop.pixels = pixels;
      document.body.classList.toggle('gl', pixels);
      Mirror.faceChanged();
      Loop.want();
    },
    switchFace() {
      Loop.wanted = !Loop.pixels;
      HostTab.keep('face', Loop.wanted ? 'painted' : 'html');
      Loop.show(Loop.possible && Loop.wanted);
    },

    // Paper gets the HTML face, in daylight colours; what was shown comes back afterwards.
    print(begins) {
      Loop.printing = begins;
      document.body.setAttribute('data-address', location.href);
      _hostSurroundingsChanged();
      Loop.show(!begins && Loop.possible && Loop.wanted);
      Loop.frame();
    },

    start: async () => {
      const names = ['400', '700'];
      const files = await Promise.all(names.map(async weight => {
        const answer = await fetch('fonts/nunito-sans-' + weight + '.ttf');
        if (!answer.ok) throw new Error('font ' + weight);
        return answer.arrayBuffer();
      }));
      files.forEach((file, at) => {
        const face = new FontFace('Nunito Sans', file, {'weight': names[at]});
        document.fonts.add(face);
      });
      const [regular, bold] = files.map(file => {
        const pointer = _malloc(file.byteLength);
        HEAPU8.set(new Uint8Array(file), pointer);
        return pointer;
      });
      _app_start(regular, files[0].byteLength, bold, files[1].byteLength);
      const canvas = document.getElementById('canvas');
      // What was chosen last in this tab goes before what the address asks for.
      Loop.wanted = (HostTab.kept('face') || new URLSearchParams(location.search).get('face')) !== 'html';
      Loop.possible = Loop.context();
      canvas.addEventListener('webglcontextlost', event => {
        event.preventDefault();
        _app_context(0);
        Loop.show(false);
      });
      canvas.addEventListener('webglcontextrestored', () => {
        Loop.possible = Loop.context();
        Loop.show(Loop.possible && Loop.wanted);
      });
      addEventListener('resize', Loop.want);
      // A page that is left or hidden gets no more frames: what was done last is taken in before.
      const leave = () => {
        if (Loop.requested) Loop.frame();
      };
      addEventListener('pagehide', leave);
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') leave();
      });
      Loop.watchScale();
      addEventListener('beforeprint', () => Loop.print(true));
      addEventListener('afterprint', () => Loop.print(false));
      Loop.running = true;
      Loop.show(Loop.possible && Loop.wanted);
    },
  },

  loop_start__deps: ['$Loop'],
  loop_start: () => {
    Loop.start().catch(error => {
      console.error(error);
      document.getElementById('failed').hidden = false;
    });
  },
});
