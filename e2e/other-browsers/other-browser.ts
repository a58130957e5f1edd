/** A browser that Playwright cannot drive as it is installed, driven by the means it brings along. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface OtherBrowser {
  /** Its name and version, as it says itself. */
  readonly version: string;
  /** Goes to an address and waits until the page has loaded. */
  open(url: string): Promise<void>;
  /**
   * Asks the page.
   * @param source JavaScript of a function without arguments; its answer, or what it resolves to, comes back as JSON
   */
  ask(source: string): Promise<unknown>;
  /** Does what a hand does, in the words of WebDriver's actions. */
  act(actions: readonly object[]): Promise<void>;
  close(): Promise<void>;
}

/** The browser is not on this machine; the message says how to install it. */
export class MissingBrowser extends Error {}

/**
 * The first of these programs that is there.
 * @throws MissingBrowser
 */
export const findProgram = (places: readonly string[], howToInstall: string): string => {
  const found = places.find((place) => existsSync(place));
  if (!found) throw new MissingBrowser(`None of these is on this machine: ${places.join(', ')}\n${howToInstall}`);
  return found;
};

export interface Program {
  /** Resolves with the first group of the pattern, once the program has printed it. */
  says(pattern: RegExp): Promise<string>;
  /** Ends it and waits until it is gone. */
  end(): Promise<void>;
}

/** Starts a program that says on its output when it is ready. */
export const startProgram = (path: string, args: readonly string[], env: Record<string, string> = {}): Program => {
  const child: ChildProcess = spawn(path, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  let isOver = false;
  const over = new Promise<void>((resolve) => {
    const end = (): void => {
      isOver = true;
      resolve();
      tell();
    };
    child.once('error', (error) => {
      output += String(error);
      end();
    });
    child.once('exit', end);
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => {
      output += text.toString();
      tell();
    });
  }
  return {
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const timeout = setTimeout(() => reject(new Error(`${path} is not ready after 30 s:\n${output}`)), 30_000);
        const look = (): void => {
          const found = pattern.exec(output);
          if (!found && !isOver) return;
          clearTimeout(timeout);
          listeners.delete(look);
          if (found) resolve(found[1] ?? '');
          else reject(new Error(`${path} ended before it was ready:\n${output}`));
        };
        listeners.add(look);
        look();
      }),
    async end() {
      child.kill('SIGTERM');
      const stubborn = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await over;
      clearTimeout(stubborn);
    },
  };
};
