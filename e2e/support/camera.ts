/** A browser whose camera sees a film of ours: what lies before it is put there with `holdBeforeCamera`. */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

export interface Camera {
  /** The file of the film. */
  readonly film: string;
  /** How the browser is started. */
  readonly launchOptions: LaunchOptions;
  remove(): void;
}

/** @param name tells the films of journeys apart that run at the same time */
export const cameraNamed = (name: string): Camera => {
  const film = join(tmpdir(), `kyodo-note-${name}.y4m`);
  return {
    film,
    launchOptions: {
      executablePath: findBrowser().path,
      args: [
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${film}`,
      ],
    },
    remove: () => rmSync(film, { force: true }),
  };
};
