// A Node process asked through its own inspector (started with `--inspect=127.0.0.1:0`).

/** `call(method, params)` of the DevTools protocol, `evaluate(expression)` → a JSON value, `close()`. */
export async function openInspector(inspectorUrl) {
  const socket = new WebSocket(inspectorUrl);
  const waiting = new Map();
  let lastId = 0;
  await new Promise((opened, refused) => {
    socket.onopen = opened;
    socket.onerror = () => refused(new Error(`The inspector at ${inspectorUrl} does not answer.`));
  });
  socket.onmessage = ({ data }) => {
    const { id, result, error } = JSON.parse(data);
    if (id === undefined) return;
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(error.message));
    else resolve(result);
  };
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error("The inspected process has ended."));
  };
  const call = (method, params = {}) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      socket.send(JSON.stringify({ id: lastId, method, params }));
    });
  const evaluate = async (expression) => {
    const { result } = await call("Runtime.evaluate", { expression: `JSON.stringify(${expression})` });
    return JSON.parse(result.value);
  };
  return { call, evaluate, close: () => socket.close() };
}
