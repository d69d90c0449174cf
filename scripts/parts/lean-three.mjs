/**
 * A Turbopack loader for three.js and three-vrm: what their built files carry for people who read them, and for headsets,
 * does not travel to browsers. Shaders lose comments and blanks (GLSL ES 3.00 §3.2: only in lines that begin with # do
 * they mean anything); the XR manager of the renderer, which nothing here asks for, becomes one that presents nothing.
 */
export default function leanThree(source) {
  return withoutHeadsets(withLeanShaders(source));
}

const isShader = (text) => /#include|#ifdef|#define|\b(?:gl_|vec[234]\b|uniform\b|varying\b)/.test(text);
const shortest = 80;

export function withLeanShaders(source) {
  // One line each, as bundlers write them: a quotation mark in a comment cannot reach further than its own line.
  return source.replace(/"(?:[^"\\\n]|\\.)*"/g, (literal) => {
    if (literal.length < shortest || !literal.includes("\\n")) return literal;
    let text;
    try {
      text = JSON.parse(literal);
    } catch {
      // Not every JavaScript string is one of JSON; such a one stays.
      return literal;
    }
    return isShader(text) ? JSON.stringify(lean(text)) : literal;
  });
}

function lean(shader) {
  return shader
    .replace(/\/\*[\s\S]*?\*\//g, " ")
    .split("\n")
    .map((line) => {
      const bare = line
        .replace(/\/\/.*$/, "")
        .trim()
        .replace(/\s+/g, " ");
      return bare.startsWith("#") ? bare : bare.replace(/ ?([*/=<>!&|?:;,(){}[\]]) ?/g, "$1");
    })
    .filter(Boolean)
    .join("\n");
}

const manager = "class WebXRManager extends EventDispatcher {";

/** What WebGLRenderer asks of the manager, answered as without a headset. */
function withoutHeadsets(source) {
  const from = source.indexOf(manager);
  if (from < 0) return source;
  const to = source.indexOf("\n}\n", from);
  const asked = new Set([...source.matchAll(/\bxr\.(\w+)/g)].map(([, name]) => name));
  const unknown = [...asked].filter((name) => !answered.has(name));
  if (to < 0 || unknown.length > 0)
    throw new Error(`three.js has changed: its renderer asks the XR manager for ${unknown.join(", ")}.`);
  return source.slice(0, from) + stand + source.slice(to + 3);
}

const answered = new Set([
  "addEventListener",
  "cameraAutoUpdate",
  "dispose",
  "enabled",
  "getCamera",
  "getDepthSensingMesh",
  "getEnvironmentBlendMode",
  "hasDepthSensing",
  "isPresenting",
  "removeEventListener",
  "setAnimationLoop",
  "updateCamera",
]);
const stand = `class WebXRManager extends EventDispatcher {
	constructor() { super(); this.enabled = false; this.isPresenting = false; this.cameraAutoUpdate = true; }
	getEnvironmentBlendMode() {}
	hasDepthSensing() { return false; }
	getDepthSensingMesh() { return null; }
	getCamera() { return null; }
	updateCamera() {}
	setAnimationLoop() {}
	dispose() {}
}
`;
