import { closeSync, openSync, readSync } from "node:fs";

/** Grows to the size of the largest file. */
let memory = Buffer.allocUnsafeSlow(1 << 16);

/**
 * The bytes of a file, valid until the next one is read: all files are read into the same memory, since most are looked at
 * once and let go, and memory for each costs half as much as to read it. Throws what the system says.
 */
export function readForNow(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    let length = 0;
    for (let read = -1; read !== 0; length += read) {
      if (length === memory.length) memory = Buffer.concat([memory], memory.length * 4);
      read = readSync(file, memory, length, memory.length - length, null);
    }
    return memory.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
