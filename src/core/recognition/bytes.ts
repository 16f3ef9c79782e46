/** Compact bytes for hashes and positions: unsigned LEB128 integers and 32-bit words, carried in JSON as base64 (RFC 4648). */

export class ByteWriter {
  readonly #bytes: number[] = [];

  varint(value: number): this {
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.#bytes.push(rest);
    return this;
  }

  word(value: number): this {
    for (let shift = 0; shift < 32; shift += 8) this.#bytes.push((value >>> shift) & 0xff);
    return this;
  }

  base64(): string {
    return toBase64(this.#bytes);
  }
}

/** Reads what ByteWriter wrote. Throws RangeError beyond the end: the data are damaged. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #next = 0;

  constructor(base64: string) {
    this.#bytes = fromBase64(base64);
  }

  get done(): boolean {
    return this.#next >= this.#bytes.length;
  }

  #byte(): number {
    const byte = this.#bytes[this.#next++];
    if (byte === undefined) throw new RangeError('fingerprint data end too early: make them again with `sidelight draft`');
    return byte;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new RangeError('fingerprint data hold a number that is too long');
  }

  word(): number {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 8) value |= this.#byte() << shift;
    return value >>> 0;
  }
}

// Neither `atob` (DOM) nor `Buffer` (Node) exists for the core: base64 by hand, some lines.
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function toBase64(bytes: readonly number[]): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const word = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k < 4; k++) out += i + k > bytes.length ? '=' : ALPHABET[(word >>> (18 - 6 * k)) & 63];
  }
  return out;
}

const VALUES = new Uint8Array(128).fill(255);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

function fromBase64(text: string): Uint8Array {
  const end = text.length - (/=*$/.exec(text)?.[0].length ?? 0);
  const bytes = new Uint8Array(Math.floor((end * 3) / 4));
  let word = 0;
  let bits = 0;
  let next = 0;
  for (let i = 0; i < end; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? 255;
    if (value === 255) throw new RangeError('fingerprint data are not base64');
    word = ((word << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[next++] = (word >>> bits) & 0xff;
    }
  }
  return bytes;
}
