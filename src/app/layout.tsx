import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive, useSending } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';
import { rememberSpace, usePreferences } from '#ui/preferences.ts';
import { AttentionBadge } from '#ui/primitives/attention-badge.tsx';
import type { NavItem } from '#ui/primitives/main-nav.tsx';
import { type PageFrame, PageFrameProvider } from '#ui/primitives/page-frame.tsx';
import { Shell } from '#ui/primitives/shell.tsx';
import { SyncPill } from '#ui/primitives/sync-pill.tsx';
import { part } from '#ui/part.tsx';
import { type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useAppBanners } from './app-banners.tsx';
import {
  currentSpaceOf,
  isHome,
  isWithoutMenu,
  namedSpaceOf,
  outsidersPage,
  placeOf,
  spaceOfAddress,
} from './places.ts';
import { PageTrouble } from './page-trouble.tsx';
import { WaitingPage } from './waiting-page.tsx';

/** What stands around every page: menu, header light, banners; and which group or project it is about. */
export const Layout = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const [address] = useLocation();
  const spaces = useLive((store) => store.spaces.listSpaces(), []);
  const lastSpace = usePreferences((kept) => kept.lastSpace);
  const current = spaces && currentSpaceOf(address, spaces, lastSpace);
  useEffect(() => {
    if (current) rememberSpace(current.id);
    // Forgotten by the page that removed it, perhaps after the list of what is left was drawn: the next one takes its place.
  }, [current, lastSpace]);
  const nav = useNav(address, current ?? null);
  const named = spaces && namedSpaceOf(address, spaces, lastSpace);
  const frame = useFrame({
    spaceName: named?.name ?? '',
    isAlone: !current || isAboutNobody(address),
    isHome: isHome(address),
  });
  if (!spaces) return null;
  if (spaces.length === 0 && address === paths.home()) return <Redirect to={paths.welcome()} replace />;
  const elsewhere = outsidersPage(address, current);
  if (elsewhere !== null) return <Redirect to={elsewhere} replace />;
  return (
    <PageFrameProvider frame={frame}>
      <Shell nav={isWithoutMenu(address) ? [] : nav}>
        <SpaceGate key={spaceOfAddress(address) ?? ''} address={address} spaces={spaces}>
          {children}
        </SpaceGate>
      </Shell>
    </PageFrameProvider>
  );
};

const isAboutNobody = (address: string): boolean => placeOf(address) === null && isWithoutMenu(address);

interface SpaceGateProps {
  readonly address: string;
  readonly spaces: readonly SpaceView[];
  readonly children: ReactNode;
}

/** Lets pages of a space through when it is on this phone. */
const SpaceGate = ({ address, spaces, children }: SpaceGateProps): ReactNode => {
  const id = spaceOfAddress(address);
  const isHere = spaces.some((space) => space.id === id);
  const found = useLive(async (store) => id === null || (await store.spaces.findSpace(id)) !== undefined, [id]);
  if (id === null || isHere) return children;
  if (found === undefined) return null;
  if (found) return children;
  return (
    <PageTrouble>
      <Suspense fallback={<WaitingPage />}>
        <MissingSpacePage />
      </Suspense>
    </PageTrouble>
  );
};

const MissingSpacePage = part(async () => (await import('./missing-pages.tsx')).MissingSpacePage);

interface FrameFacts {
  readonly spaceName: string;
  /** Where nobody belongs to anything yet there is nothing to send and no light. */
  readonly isAlone: boolean;
  /** The home says in words what needs a look. */
  readonly isHome: boolean;
}

const useFrame = ({ spaceName, isAlone, isHome }: FrameFacts): PageFrame => {
  const sending = useSending();
  const attention = useLive((store) => store.review.countReview(), []) ?? 0;
  const banners = useAppBanners();
  return useMemo(
    () => ({
      spaceName,
      pill: isAlone ? undefined : (
        <div className="flex flex-wrap items-center justify-end gap-1">
          {!isHome && <AttentionBadge to={paths.review()} count={attention} />}
          <SyncPill to={paths.sending()} state={sending.pill} count={sending.waiting + sending.photos} />
        </div>
      ),
      banners,
    }),
    [spaceName, isAlone, isHome, attention, sending, banners],
  );
};

const useNav = (address: string, space: SpaceView | null): readonly NavItem[] => {
  const say = useWords('common');
  const asking = useLive(
    async (store) => (space?.me.isLeader ? (await store.people.listAsking(space.id)).length : 0),
    [space?.id, space?.me.isLeader],
  );
  if (!space || space.isOutside) return [];
  const place = placeOf(address);
  const item = (name: NonNullable<typeof place>, to: string, icon: NavItem['icon']): NavItem => ({
    to,
    label: say(`nav_${name}`),
    icon,
    current: place === name,
  });
  return [
    item('home', paths.home(), 'home'),
    item('activities', paths.activities(space.id), 'log'),
    item('events', paths.events(space.id), 'calendar'),
    item('meetings', paths.meetings(space.id), 'meeting'),
    { ...item('people', paths.people(space.id), 'people'), badge: asking ?? 0 },
  ];
};
