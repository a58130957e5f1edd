import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive, useStore } from '#store/react.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { CheckRows } from '#ui/primitives/choice-rows.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { tell } from '#ui/tell.ts';

const switches = ['circulars', 'safety'] as const;

/** What of 回覧 and 安否 a group uses; off until somebody wants it. */
export function NoticesPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('circulars');
  const store = useStore();
  const found = useLive(
    async (from) => {
      const [view, profile] = await Promise.all([from.spaces.findSpace(space), from.spaces.findProfile(space)]);
      return { view, profile };
    },
    [space],
  );
  if (!found) return null;
  const { view, profile } = found;
  const mayChange = view?.me.isLeader === true && view.state !== 'closed';
  const on = new Set<(typeof switches)[number]>([
    ...(profile?.usesCirculars ? (['circulars'] as const) : []),
    ...(profile?.usesSafety ? (['safety'] as const) : []),
  ]);
  const turn = (which: (typeof switches)[number], isOn: boolean) => {
    const change = which === 'circulars' ? { usesCirculars: isOn } : { usesSafety: isOn };
    return tell(store.spaces.changeProfile(space, change), say(isOn ? 'turned_on' : 'turned_off'));
  };
  return (
    <Page title={say('notices')} lead={say.rich('notices_lead')} back={paths.people(space)}>
      {mayChange ? (
        <CheckRows
          label={say('notices')}
          quietLabel
          values={on}
          onToggle={(which, isOn) => void turn(which, isOn)}
          options={switches.map((value) => ({ value, label: say(`use_${value}`), note: say(`use_${value}_note`) }))}
        />
      ) : (
        <p className="text-ink-sub">{say.rich('notices_only_leaders')}</p>
      )}
      <CardList>
        {on.has('circulars') && <CardLink to={paths.circulars(space)} leading="flyer" title={say('title')} />}
        {on.has('safety') && <CardLink to={paths.safetyChecks(space)} leading="heart" title={say('safety_checks')} />}
        {mayChange && (
          <CardLink to={paths.blocks(space)} leading="home" title={say('blocks')} meta={say('blocks_lead')} />
        )}
      </CardList>
    </Page>
  );
}
