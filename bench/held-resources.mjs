/** How much more is held at the end than at the first, in percent of the first; never below zero: less is no leak. */
export function growthPercent(first, last) {
  if (first === 0) return last === 0 ? 0 : 100;
  return Math.max(0, Math.round(((last - first) / first) * 10_000) / 100);
}

/** What V8 and the browser make for themselves: compiled code, hidden classes, books of requests and long tasks. */
const engines = new Set(["code", "object shape", "native", "hidden", "synthetic"]);

/**
 * Bytes of what the page's own code holds: objects, closures, texts, lists, and the buffers behind typed arrays. From a
 * heap snapshot as the DevTools protocol gives it. The heap's size would not do: V8 goes on compiling for minutes, and
 * buffers, which hold the geometry, are no part of it.
 */
export function heldByPage({ snapshot, nodes, strings }) {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [typeAt, nameAt, sizeAt] = ["type", "name", "self_size"].map((field) => fields.indexOf(field));
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const isBuffer = strings[nodes[at + nameAt]] === "system / JSArrayBufferData";
    if (isBuffer || !engines.has(types[typeAt][nodes[at + typeAt]])) bytes += nodes[at + sizeAt];
  }
  return bytes;
}

/**
 * Lines `stage.switches.<what>` from what was held at the first showing of a model and at its showing after `switches`.
 * Counts must come back; `heap` is what the page's own code holds after a collection, `wholeHeap` the size of V8's heap
 * with compiled code and without buffers.
 */
export function heldLines(first, last, switches) {
  return ["geometries", "textures", "programs", "heap", "wholeHeap"].map((what) => {
    const value = growthPercent(first[what], last[what]);
    return { metric: `stage.switches.${what}`, value, unit: "%", runs: switches, min: value, max: value };
  });
}
