import { paths } from '#paths';
import type { SpaceView } from '#store/spaces.ts';

/** The five places of the menu. */
export type Place = 'home' | 'activities' | 'events' | 'meetings' | 'people';

/** The space an address belongs to; null for the pages of the app itself. */
export const spaceOfAddress = (address: string): string | null => {
  const id = /^\/s\/([^/?#]+)/.exec(address)?.[1];
  return id === undefined ? null : decodeURIComponent(id);
};

/** The place of the menu an address belongs to; null where none is. */
export const placeOf = (address: string): Place | null => {
  if (address === '/') return 'home';
  const section = /^\/s\/[^/]+(?:\/([^/]+))?/.exec(address);
  if (!section) return null;
  return sections.find(([name]) => name === section[1])?.[1] ?? (section[1] === 'history' ? null : 'home');
};

/** Nothing leads away here: first steps, a phone that goes round, a running meeting, a sheet, a paper. */
export const isWithoutMenu = (address: string): boolean => withoutMenu.some((pattern) => pattern.test(address));

/** The group or project the app is about: the one in the address, the one that was open last, or the first. */
export const currentSpaceOf = (
  address: string,
  spaces: readonly SpaceView[],
  lastSpace: string | null,
): SpaceView | undefined => {
  const byId = (id: string | null) => spaces.find((space) => space.id === id);
  return byId(spaceOfAddress(address)) ?? byId(lastSpace) ?? spaces[0];
};

/**
 * The group or project the header names: the one a page is about, also in the settings. Pages of the app itself are about
 * none.
 */
export const namedSpaceOf = (
  address: string,
  spaces: readonly SpaceView[],
  lastSpace: string | null,
): SpaceView | undefined => {
  if (address === '/') return currentSpaceOf(address, spaces, lastSpace);
  const id = spaceOfAddress(address) ?? groupOfSettings(address);
  return spaces.find((space) => space.id === id);
};

/**
 * Where somebody from outside belongs who stands anywhere else in a project: to what was put together for them, because
 * nothing else of it is on their phone. null for everybody else.
 */
export const outsidersPage = (address: string, space: SpaceView | undefined): string | null => {
  if (!space?.isOutside || !(address === '/' || spaceOfAddress(address) === space.id)) return null;
  const wanted = paths.reviews(space.id);
  return address === wanted || address.startsWith(`${wanted}/`) ? null : wanted;
};

/** The first page of a group or project. */
export const isHome = (address: string): boolean => address === '/' || /^\/s\/[^/]+\/?$/.test(address);

const groupOfSettings = (address: string): string | null => {
  const id = /^\/settings\/groups\/([^/?#]+)/.exec(address)?.[1];
  return id === undefined ? null : decodeURIComponent(id);
};

const sections: readonly (readonly [string, Place])[] = [
  ['activities', 'activities'],
  ['photos', 'activities'],
  ['events', 'events'],
  ['calendar', 'events'],
  ['meetings', 'meetings'],
  ['people', 'people'],
  ['plans', 'people'],
  ['plan-items', 'people'],
  ['notices', 'people'],
  ['blocks', 'people'],
  ['circulars', 'people'],
  ['safety', 'people'],
];

const withoutMenu: readonly RegExp[] = [
  /^\/(welcome|start|join|recover|guide\/practice)$/,
  /^\/s\/[^/]+\/rounds\/[^/]+\/(answer|pass|paper|hands|survey|print)(\/print)?$/,
  /^\/s\/[^/]+\/(reviews|cases)\/[^/]+\/print$/,
  /^\/s\/[^/]+\/meetings\/(?!(new|decisions|actions|loads)$)[^/]+/,
];
