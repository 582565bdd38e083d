// Put into each page before its own scripts: tells which script used what. It changes no answer that the page gets.
//
// A page may replace every built-in after this ran: to name another company's script, or none. So all that is called
// later is taken here first and called by `apply`; nothing is looked up on a prototype, iterated or read as JSON after
// the page's scripts began. What is told goes straight to the driver's own function, with a secret that no page sees.
((name, secret, most) => {
  "use strict"; // so that no function tells a page who called it, or with what
  const { apply, construct, defineProperty, deleteProperty, setPrototypeOf } = Reflect;
  /** Of its own alone: a page can put into `Object.prototype` what every other descriptor seems to have. */
  const { getOwnPropertyDescriptor: described } = Reflect;
  const descriptor = (owner, key) => {
    const found = described(owner, key);
    if (found) setPrototypeOf(found, null);
    return found;
  };
  const native = window.__playwright__binding__;
  // A page that had these could speak for us, or end the driver by saying nonsense to it.
  for (const key of [name, "__playwright__binding__", "__playwright__binding__controller__"]) delete window[key];
  if (!native) return;
  const [{ stringify }, { exec }, Failure, Place, Reader] = [JSON, RegExp.prototype, Error, URL, FileReader];
  const listen = EventTarget.prototype.addEventListener;
  const read = FileReader.prototype.readAsDataURL;
  const getter = (owner, key) => owner && descriptor(owner.prototype, key)?.get;
  const baseOf = getter(window.Node, "baseURI");
  const hrefOf = getter(window.URL, "href");
  const urlOf = getter(window.Request, "url");
  const sizeOf = getter(window.Blob, "size");
  const readOf = getter(window.FileReader, "result");
  const inherited = getter(window.Error, "stack");

  const send = (what, script, more) => {
    const parts = `${stringify(secret)},${stringify(what)},${stringify(script)},${stringify(more)}`;
    apply(native, window, [`{"name":${stringify(name)},"seq":0,"serializedArgs":[${parts}]}`]);
  };
  const told = { __proto__: null };
  let count = 0;
  const tell = (what, script, more) => {
    const key = `${what} ${script} ${more}`;
    if (told[key] || (count >= most && what !== "webrtc")) return; // what hides a channel isn't hidden by many others
    told[key] = true;
    count++;
    send(what, script, more);
  };

  /** Set one of the properties by which a page changes what a stack says, and return what puts it back. */
  const set = (key, value) => {
    const before = descriptor(Failure, key);
    const now = { __proto__: null, configurable: true, enumerable: true, value, writable: true };
    if (!defineProperty(Failure, key, now)) return null;
    return () => (before ? defineProperty(Failure, key, before) : deleteProperty(Failure, key));
  };
  const address = /(?:blob:)?https?:\/\/[^\s)]+?(?=:\d+:\d+)/;
  /** The address of the script that calls: the first one on the stack. This file has none. */
  const caller = () => {
    const limit = set("stackTraceLimit", 30);
    const prepare = set("prepareStackTrace", undefined);
    let stack = "";
    try {
      const failure = new Failure();
      const found = descriptor(failure, "stack");
      const get = found ? found.get : inherited;
      stack = get ? apply(get, failure, []) : found?.value;
    } finally {
      prepare?.();
      limit?.();
    }
    if (!limit || !prepare) tell("hidden", "", "");
    const match = typeof stack === "string" ? apply(exec, address, [stack]) : null;
    return match ? match[0] : "";
  };

  /** Call `seen` with each call of a method, or each reading (`get`) or writing (`set`) of a property. */
  const watch = (owner, key, kind, seen) => {
    const found = owner && descriptor(owner, key);
    const old = found?.[kind];
    if (typeof old !== "function" || !found.configurable) return;
    const wrapped = {
      [key](...given) {
        try {
          seen(this, given);
        } catch {}
        return apply(old, this, given);
      },
    }[key];
    defineProperty(owner, key, { __proto__: null, ...found, [kind]: wrapped });
  };
  const calls = (owner, key, what) => watch(owner?.prototype, key, "value", () => tell(what, caller(), ""));
  const makes = (key, what) => {
    const Old = window[key];
    const handler = {
      __proto__: null,
      construct: (target, given, made) => (tell(what, caller(), ""), construct(target, given, made)),
    };
    if (!Old) return;
    window[key] = new Proxy(Old, handler);
    const found = descriptor(Old.prototype, "constructor"); // else a page makes one by it, and nothing is told
    defineProperty(Old.prototype, "constructor", { __proto__: null, ...found, value: window[key] });
  };

  for (const key of ["toDataURL", "toBlob"]) calls(window.HTMLCanvasElement, key, "canvas");
  calls(window.CanvasRenderingContext2D, "getImageData", "canvas");
  calls(window.OffscreenCanvas, "convertToBlob", "canvas");
  for (const owner of [window.WebGLRenderingContext, window.WebGL2RenderingContext]) {
    calls(owner, "readPixels", "webgl");
    watch(owner?.prototype, "getParameter", "value", (_, given) => {
      if (given[0] === 0x9245 || given[0] === 0x9246) tell("webgl", caller(), ""); // the graphics card's maker and name
    });
  }
  for (const key of ["OfflineAudioContext", "webkitOfflineAudioContext"]) makes(key, "audio");
  for (const key of ["RTCPeerConnection", "webkitRTCPeerConnection"]) makes(key, "webrtc");
  const families = { __proto__: null };
  const font = (family) => {
    const script = caller();
    families[script] ??= { __proto__: null, count: 0, seen: { __proto__: null } };
    const known = families[script];
    if (typeof family !== "string" || known.seen[family]) return;
    known.seen[family] = true;
    if (++known.count === 20) tell("fonts", script, ""); // a page sets a few; who tries twenty looks for what is installed
  };
  watch(window.CSSStyleDeclaration?.prototype, "fontFamily", "set", (_, given) => font(given[0]));
  watch(window.CSSStyleDeclaration?.prototype, "setProperty", "value", (_, given) => given[0] === "font-family" && font(given[1]));
  watch(window.CanvasRenderingContext2D?.prototype, "font", "set", (_, given) => font(given[0]));
  watch(window.FontFaceSet?.prototype, "check", "value", (_, given) => font(given[0]));

  watch(Document.prototype, "cookie", "set", (_, given) => typeof given[0] === "string" && tell("cookie", caller(), given[0]));
  for (const owner of [window.HTMLInputElement, window.HTMLTextAreaElement]) {
    watch(owner.prototype, "value", "get", () => tell("reads", caller(), ""));
  }
  const kinds = { __proto__: null };
  for (const kind of ["mousemove", "pointermove", "scroll", "click", "input", "keydown", "keyup"]) kinds[kind] = true;
  watch(EventTarget.prototype, "addEventListener", "value", (_, given) => {
    if (typeof given[0] === "string" && kinds[given[0]]) tell("listens", caller(), given[0]);
  });
  watch(MutationObserver.prototype, "observe", "value", (_, given) => given[1]?.subtree && tell("listens", caller(), "changes"));

  // What is sent as a Blob is not told by the browser, so it is read here.
  const tried = (get, object) => {
    try {
      return apply(get, object, []);
    } catch {
      return undefined;
    }
  };
  const blob = (to, body) => {
    const size = tried(sizeOf, body); // no Blob has no size
    const where = typeof to === "string" ? to : (tried(urlOf, to) ?? tried(hrefOf, to));
    if (size === undefined || size > 1e6 || where === undefined) return;
    const address = apply(hrefOf, new Place(where, apply(baseOf, document, [])), []);
    const reader = new Reader();
    apply(listen, reader, ["load", () => send("blob", address, `${apply(readOf, reader, [])}`)]);
    apply(read, reader, [body]);
  };
  watch(Navigator.prototype, "sendBeacon", "value", (_, given) => blob(given[0], given[1]));
  watch(window, "fetch", "value", (_, given) => blob(given[0], given[1]?.body));
  const { get, set: put } = WeakMap.prototype;
  const opened = new WeakMap();
  watch(XMLHttpRequest.prototype, "open", "value", (request, given) => apply(put, opened, [request, given[1]]));
  watch(XMLHttpRequest.prototype, "send", "value", (request, given) => blob(apply(get, opened, [request]), given[0]));
})
