import type { ByteRange } from "../ports/file-store";

/**
 * What a Range header asks of a file of `size` bytes (RFC 9110, 14.1.2). Null: send all of it, because there is no
 * header, it has several ranges, or it is not understood. "unsatisfiable": 416.
 */
export function byteRangeOf(header: string | null, size: number): ByteRange | "unsatisfiable" | null {
  const found = header === null ? null : /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header.trim());
  if (!found) return null;
  const [first, last] = [found[1] ?? "", found[2] ?? ""];
  if (first === "" && last === "") return null;
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "unsatisfiable" : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  if (last !== "" && Number(last) < start) return null;
  if (start >= size) return "unsatisfiable";
  return { start, end: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}
