/** Where the bytes of photos lie, by space and by hash. One conformance suite proves every implementation. */
export interface BlobKeeper {
  /** Durable when it resolves. The same bytes again change nothing. */
  put(space: string, sha: string, bytes: Uint8Array): Promise<void>;
  has(space: string, sha: string): Promise<boolean>;
  /** null when nothing lies there. */
  open(space: string, sha: string): Promise<OpenedBlob | null>;
  /** What is not there is removed already. */
  remove(space: string, sha: string): Promise<void>;
  /** The hashes of everything that lies in a space. */
  list(space: string): Promise<string[]>;
  /** A small text about a space, for those who keep house; null when there is none. */
  note(space: string): Promise<string | null>;
  putNote(space: string, text: string): Promise<void>;
  /** Resolves when the place can be used. */
  ready(): Promise<void>;
}

export interface OpenedBlob {
  readonly size: number;
  readonly body: ReadableStream<Uint8Array>;
}

/** 64 small hex digits: nothing else ever becomes the name of a file. */
export const isSha = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);

/** @throws when a name is no id or no hash: they are parts of paths and addresses */
export const checkNames = (space: string, sha?: string): void => {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(space);
  if (!isId || (sha !== undefined && !isSha(sha))) throw new Error('blobs: a space is an id and a blob a hash');
};

/** The place that keeps the bytes cannot work just now. */
export class BlobTrouble extends Error {}

/** Is there no room left on the disk? */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
