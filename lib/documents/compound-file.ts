/** Opens every compound file: the container of older Office documents and of messages saved by Outlook ([MS-CFB]). */
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

const endOfChain = 0xfffffffe;
const noEntry = 0xffffffff;
const headerSize = 512;
const entrySize = 128;
const miniSectorSize = 64;
/** Streams smaller than this lie in the mini stream. */
const miniStreamLimit = 4096;
const deepestFolder = 64;

const entryTypes = { storage: 1, stream: 2, root: 5 } as const;

type Entry = {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
};

class Unsound extends Error {}

/** The sectors of a compound file. Every sector is handed out once: chains that loop or cross are unsound. */
class Sectors {
  readonly #view: DataView;
  readonly #fat: readonly number[];
  readonly #taken = new Set<number>();
  readonly size: number;
  readonly count: number;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new Unsound();
    this.size = 1 << shift;
    this.count = Math.ceil(bytes.length / this.size) - 1;
    this.#fat = this.#readFat();
  }

  header(offset: number): number {
    return this.#view.getUint32(offset, true);
  }

  word(sector: number, at: number): number {
    return this.#view.getUint32((sector + 1) * this.size + at * 4, true);
  }

  offsetOf(sector: number): number {
    return (sector + 1) * this.size;
  }

  /** The sectors from one on, each marked as taken. */
  chain(start: number): number[] {
    const sectors: number[] = [];
    for (let sector = start; sector !== endOfChain; sector = this.#next(sector)) sectors.push(this.#take(sector));
    return sectors;
  }

  #next(sector: number): number {
    const perSector = this.size / 4;
    const fatSector = this.#fat[Math.floor(sector / perSector)];
    if (fatSector === undefined) throw new Unsound();
    return this.word(fatSector, sector % perSector);
  }

  #take(sector: number): number {
    if (sector >= this.count || this.#taken.has(sector)) throw new Unsound();
    this.#taken.add(sector);
    return sector;
  }

  /** Sectors of the allocation table: the first 109 are listed in the header, the others in sectors of their own. */
  #readFat(): number[] {
    const wanted = this.header(44);
    if (wanted > this.count) throw new Unsound();
    const fat: number[] = [];
    for (let at = 0; at < Math.min(wanted, 109); at += 1) fat.push(this.#take(this.header(76 + at * 4)));
    let further = this.header(68);
    const furtherCount = this.header(72);
    if (furtherCount > this.count) throw new Unsound();
    const perSector = this.size / 4 - 1;
    for (let n = 0; n < furtherCount; n += 1) {
      const list = this.#take(further);
      for (let at = 0; at < perSector && fat.length < wanted; at += 1) fat.push(this.#take(this.word(list, at)));
      further = this.word(list, perSector);
    }
    if (fat.length !== wanted) throw new Unsound();
    return fat;
  }
}

function readEntry(bytes: Uint8Array, offset: number): Entry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameLength = Math.min(view.getUint16(offset + 64, true), 64);
  const name = new TextDecoder('utf-16le').decode(bytes.subarray(offset, offset + Math.max(nameLength - 2, 0)));
  return {
    name,
    type: view.getUint8(offset + 66),
    left: view.getUint32(offset + 68, true),
    right: view.getUint32(offset + 72, true),
    child: view.getUint32(offset + 76, true),
    start: view.getUint32(offset + 116, true),
    size: view.getUint32(offset + 120, true),
  };
}

/** Checks that the streams of the mini stream neither loop nor cross, and have the length they claim. */
function checkMiniStreams(sectors: Sectors, entries: readonly Entry[], miniFat: readonly number[], room: number): void {
  const perSector = sectors.size / 4;
  const taken = new Set<number>();
  for (const { start, size } of entries) {
    let length = 0;
    for (let at = start; at !== endOfChain; length += 1) {
      const table = miniFat[Math.floor(at / perSector)];
      if (table === undefined || at >= room || taken.has(at)) throw new Unsound();
      taken.add(at);
      at = sectors.word(table, at % perSector);
    }
    if (length !== Math.ceil(size / miniSectorSize)) throw new Unsound();
  }
}

/** Walks over the tree of entries. @returns the names directly under the root */
function checkTree(entries: readonly Entry[]): string[] {
  const seen = new Set<number>([0]);
  const names: string[] = [];
  const root = entries[0];
  const open = root === undefined ? [] : [{ at: root.child, depth: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { at, depth } = next;
    if (at === noEntry) continue;
    const entry = entries[at];
    if (entry === undefined || seen.has(at) || depth > deepestFolder) throw new Unsound();
    if (entry.type !== entryTypes.storage && entry.type !== entryTypes.stream) throw new Unsound();
    seen.add(at);
    if (depth === 1) names.push(entry.name);
    open.push({ at: entry.left, depth }, { at: entry.right, depth });
    if (entry.type === entryTypes.storage) open.push({ at: entry.child, depth: depth + 1 });
  }
  return names;
}

/**
 * The names of what lies at the top of a compound file, or null when it is none or not a sound one: a table that points
 * outside the file, a chain that loops or crosses another, a stream longer than its sectors, a tree that bites its tail.
 * Readers of such files trust these tables; a crafted file would keep them busy for ever or fill the memory.
 */
export function compoundFileEntries(bytes: Uint8Array): readonly string[] | null {
  if (bytes.length < headerSize || !signature.every((byte, at) => bytes[at] === byte)) return null;
  try {
    const sectors = new Sectors(bytes);
    const entries = sectors
      .chain(sectors.header(48))
      .flatMap((sector) =>
        Array.from({ length: sectors.size / entrySize }, (_, at) =>
          readEntry(bytes, sectors.offsetOf(sector) + at * entrySize),
        ),
      );
    const [root] = entries;
    if (root?.type !== entryTypes.root) return null;
    const miniFat = sectors.chain(sectors.header(60));
    const miniStream = sectors.chain(root.start);
    const streams = entries.filter((entry) => entry.type === entryTypes.stream && entry.size > 0);
    const room = miniStream.length * (sectors.size / miniSectorSize);
    checkMiniStreams(
      sectors,
      streams.filter((entry) => entry.size < miniStreamLimit),
      miniFat,
      room,
    );
    for (const { start, size } of streams.filter((entry) => entry.size >= miniStreamLimit)) {
      if (sectors.chain(start).length < Math.ceil(size / sectors.size)) return null;
    }
    return checkTree(entries);
  } catch (error) {
    // Reading past the end of the bytes is one more way of being unsound.
    if (error instanceof Unsound || error instanceof RangeError) return null;
    throw error;
  }
}
