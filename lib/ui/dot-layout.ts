export type DotLayout = {
  /** Length of the side of the square that a dot has. */
  pitch: number;
  /** How many dots stand above one another, so that the longest row keeps to the room. */
  stack: number;
  width: number;
  height: number;
};

/** The room that the longest row may take, in dots of the usual size. */
export type DotRoom = {
  /** The usual side of a dot's square. */
  pitch: number;
  columns: number;
  /** Dots above one another. */
  stack: number;
};

/** Dots that would not fit the room at the smallest size make a row longer than it. */
const smallestPitch = 2;

/**
 * The common scale of rows of dots: the same for all rows, so that their lengths can be compared. Dots fill columns of `stack`
 * dots; a length of n dots therefore ends at column n / stack, also for a reference that is no whole number. When there are
 * more dots than the room has places, all are drawn smaller.
 */
export function dotLayout(counts: readonly number[], room: DotRoom): DotLayout {
  const longest = Math.max(1, ...counts.map((count) => Math.ceil(count)));
  const share = Math.sqrt((room.columns * room.stack) / longest);
  const halves = Math.floor(Math.min(1, share) * room.pitch * 2);
  const pitch = Math.max(smallestPitch, halves / 2);
  const stack = Math.ceil(longest / Math.floor((room.columns * room.pitch) / pitch));
  return { pitch, stack, width: Math.ceil(longest / stack) * pitch, height: stack * pitch };
}

/** A rectangle of whole dots, in dots from the start of the row and from its top. */
export type DotBlock = { x: number; y: number; width: number; height: number };

/** The dots from one number up to another, from 0, as rectangles: columns are filled from the top. */
export function dotBlocks(from: number, to: number, stack: number): DotBlock[] {
  const blocks: DotBlock[] = [];
  for (let at = from; at < to; ) {
    const [x, y] = [Math.floor(at / stack), at % stack];
    const whole = y === 0 ? Math.floor((to - at) / stack) : 0;
    const block = whole > 0 ? { width: whole, height: stack } : { width: 1, height: Math.min(stack - y, to - at) };
    blocks.push({ x, y, ...block });
    at += block.width * block.height;
  }
  return blocks;
}
