// Put into each page before its own scripts: tells which script used what. It changes no answer that the page gets.
((name, most) => {
  const send = window[name];
  delete window[name];
  if (!send) return;
  const told = new Set();
  const tell = (what, script, more) => {
    const key = `${what} ${script} ${more}`;
    if (told.size >= most || told.has(key)) return;
    told.add(key);
    send(what, script, more);
  };
  /** The address of the script that calls: the first one on the stack. This file has none. */
  const caller = () => {
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = 30;
    const stack = new Error().stack ?? "";
    Error.stackTraceLimit = before;
    return /https?:\/\/[^\s)]+?(?=:\d+:\d+)/.exec(stack)?.[0] ?? "";
  };
  /** Call `seen` with each call of a method, or each reading (`get`) or writing (`set`) of a property. */
  const watch = (owner, key, kind, seen) => {
    const found = owner && Object.getOwnPropertyDescriptor(owner, key);
    const old = found?.[kind];
    if (typeof old !== "function" || !found.configurable) return;
    const wrapped = {
      [key](...given) {
        try {
          seen(this, given);
        } catch {}
        return old.apply(this, given);
      },
    }[key];
    Object.defineProperty(owner, key, { ...found, [kind]: wrapped });
  };
  const calls = (owner, key, what) => watch(owner?.prototype, key, "value", () => tell(what, caller(), ""));
  const makes = (key, what) => {
    const Old = window[key];
    if (Old) window[key] = new Proxy(Old, { construct: (...all) => (tell(what, caller(), ""), Reflect.construct(...all)) });
  };

  for (const key of ["toDataURL", "toBlob"]) calls(window.HTMLCanvasElement, key, "canvas");
  calls(window.CanvasRenderingContext2D, "getImageData", "canvas");
  calls(window.OffscreenCanvas, "convertToBlob", "canvas");
  for (const owner of [window.WebGLRenderingContext, window.WebGL2RenderingContext]) {
    calls(owner, "readPixels", "webgl");
    watch(owner?.prototype, "getParameter", "value", (_, [which]) => {
      if (which === 0x9245 || which === 0x9246) tell("webgl", caller(), ""); // the graphics card's maker and name
    });
  }
  for (const key of ["OfflineAudioContext", "webkitOfflineAudioContext"]) makes(key, "audio");
  for (const key of ["RTCPeerConnection", "webkitRTCPeerConnection"]) makes(key, "webrtc");
  const families = new Map();
  const font = (family) => {
    const script = caller();
    const known = families.get(script) ?? new Set();
    families.set(script, known.add(family));
    if (known.size >= 20) tell("fonts", script, ""); // a page sets a few; who tries twenty looks for what is installed
  };
  watch(window.CSSStyleDeclaration?.prototype, "fontFamily", "set", (_, [family]) => font(family));
  watch(window.CSSStyleDeclaration?.prototype, "setProperty", "value", (_, [key, value]) => key === "font-family" && font(value));
  watch(window.CanvasRenderingContext2D?.prototype, "font", "set", (_, [family]) => font(family));
  watch(window.FontFaceSet?.prototype, "check", "value", (_, [family]) => font(family));

  watch(Document.prototype, "cookie", "set", (_, [made]) => tell("cookie", caller(), String(made).split("=")[0].trim()));
  for (const owner of [window.HTMLInputElement, window.HTMLTextAreaElement]) {
    watch(owner.prototype, "value", "get", () => tell("reads", caller(), ""));
  }
  watch(EventTarget.prototype, "addEventListener", "value", (_, [kind]) => {
    if (["mousemove", "pointermove", "scroll", "click", "input", "keydown", "keyup"].includes(kind)) tell("listens", caller(), kind);
  });
  watch(MutationObserver.prototype, "observe", "value", (_, [, how]) => how?.subtree && tell("listens", caller(), "changes"));

  // What is sent as a Blob is not told by the browser, so it is read here.
  const blob = (to, body) => {
    if (!(body instanceof Blob) || body.size > 1e6) return;
    const reader = new FileReader();
    reader.onload = () => send("blob", new URL(to?.url ?? to, document.baseURI).href, String(reader.result));
    reader.readAsDataURL(body);
  };
  watch(Navigator.prototype, "sendBeacon", "value", (_, [to, body]) => blob(to, body));
  watch(window, "fetch", "value", (_, [to, how]) => blob(to, how?.body));
  const opened = new WeakMap();
  watch(XMLHttpRequest.prototype, "open", "value", (request, [, to]) => opened.set(request, to));
  watch(XMLHttpRequest.prototype, "send", "value", (request, [body]) => blob(opened.get(request), body));
})
