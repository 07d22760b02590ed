/** Lists of rising numbers as the steps between them, most of them one byte: a smaller file is read sooner. */

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
export function packLists(ends: Int32Array, ids: Int32Array): Uint8Array {
  const bytes = new Uint8Array(5 * ids.length)
  let length = 0
  for (let list = 0, at = 0; list < ends.length; list++) {
    let before = 0
    for (const end = ends[list] ?? 0; at < end; at++) {
      const id = ids[at] ?? 0
      let step = id - before
      before = id
      for (; step > 127; step >>>= 7) bytes[length++] = (step & 127) | 128
      bytes[length++] = step
    }
  }
  return bytes.slice(0, length)
}

export function unpackLists(ends: Int32Array, bytes: Uint8Array): Int32Array {
  const ids = new Int32Array(ends.at(-1) ?? 0)
  let next = 0
  for (let list = 0, at = 0; list < ends.length; list++) {
    let id = 0
    for (const end = ends[list] ?? 0; at < end; at++) {
      let byte = bytes[next++] ?? 0
      let step = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[next++] ?? 0
        step |= (byte & 127) << shift
      }
      id += step
      ids[at] = id
    }
  }
  return ids
}
