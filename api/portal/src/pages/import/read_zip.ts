import { FileUnreadable } from "./sheet";

// What a workbook unpacks to at most: a small file can otherwise fill any memory.
const unpacked_bytes_max = 100_000_000;

interface Entry {
  method: number;
  size: number;
  at: number;
}

/** The files of a ZIP archive, unpacked by the browser itself when they are asked for. */
export class Zip {
  private readonly view: DataView<ArrayBuffer>;
  private readonly entries = new Map<string, Entry>();
  private left = unpacked_bytes_max;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.readDirectory();
    } catch (reason) {
      throw reason instanceof RangeError ? new FileUnreadable("damaged") : reason;
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** The text of a file of the archive, or nothing if there is none of this name. */
  async text(name: string): Promise<string | undefined> {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    const start = entry.at + 30 + this.short(entry.at + 26) + this.short(entry.at + 28);
    const packed = new Uint8Array(this.view.buffer, this.view.byteOffset + start, entry.size);
    if (entry.method === 0) return new TextDecoder().decode(packed);
    if (entry.method !== 8) throw new FileUnreadable("damaged");
    const inflate = new DecompressionStream("deflate-raw");
    return this.collect(new Blob([packed]).stream().pipeThrough(inflate));
  }

  private async collect(stream: ReadableStream<Uint8Array>): Promise<string> {
    const reader = stream.getReader();
    const decoder = new TextDecoder();
    let text = "";
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new FileUnreadable("damaged");
      });
      if (done) return text + decoder.decode();
      this.left -= value.length;
      if (this.left < 0) throw new FileUnreadable("too_large");
      text += decoder.decode(value, { stream: true });
    }
  }

  private short(at: number): number {
    return this.view.getUint16(at, true);
  }

  private long(at: number): number {
    return this.view.getUint32(at, true);
  }

  /** The directory stands at the end, before a comment of any length. */
  private readDirectory() {
    let end = this.view.byteLength - 22;
    while (end >= 0 && this.long(end) !== 0x06054b50) end--;
    if (end < 0) throw new FileUnreadable("damaged");
    let at = this.long(end + 16);
    for (let count = this.short(end + 10); count > 0; count--) {
      if (this.long(at) !== 0x02014b50) throw new FileUnreadable("damaged");
      const length = this.short(at + 28);
      const name = new Uint8Array(this.view.buffer, this.view.byteOffset + at + 46, length);
      this.entries.set(new TextDecoder().decode(name), {
        method: this.short(at + 10),
        size: this.long(at + 20),
        at: this.long(at + 42),
      });
      at += 46 + length + this.short(at + 30) + this.short(at + 32);
    }
  }
}
