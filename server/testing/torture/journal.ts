/** Append-only files: what somebody was about to send, what was acknowledged, what somebody saw. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

/** One line of a writer: `send` before the edit leaves, `ack` when a verdict came back. */
export interface WriterLine {
  readonly what: 'send' | 'ack';
  readonly at: string;
  readonly n: number;
  /** The record the edit is about. */
  readonly id: string;
  /** What it wrote: a title nobody else writes, a number, or a word in the text. */
  readonly title?: string;
  readonly adults?: number;
  readonly word?: string;
  readonly status?: string;
}

/** One line of a reader. */
export interface SeenLine {
  readonly seq: number;
  readonly id: string;
  readonly hash: string;
  readonly isText: boolean;
}

export interface Journal<Line> {
  write(lines: readonly Line[]): void;
  read(): Line[];
  close(): void;
}

/** @param path of a file that does not exist yet */
export const createJournal = <Line>(path: string): Journal<Line> => {
  const file = openSync(path, 'ax');
  return {
    write(lines) {
      if (lines.length > 0) writeSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    },
    read: () =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line])),
    close: () => closeSync(file),
  };
};
