import { formatClock, formatDate, localDateOf } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive } from '#store/react.tsx';
import { safetyOf } from '#store/safety.ts';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { SwitchedListPage } from '#ui/primitives/switched-list-page.tsx';
import type { ReactNode } from 'react';

/** 安否の確認: the newest first. */
export function SafetyChecksPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('safety');
  const locale = useLocale();
  const found = useLive(
    async (store) => {
      const [view, profile, checks] = await Promise.all([
        store.spaces.findSpace(space),
        store.spaces.findProfile(space),
        safetyOf(store).listChecks(space),
      ]);
      return { view, isOn: profile?.usesSafety === true, checks };
    },
    [space],
  );
  if (!found) return null;
  const { view, isOn, checks } = found;
  const mayStart = isOn && view?.me.isLeader === true && view.state !== 'closed';
  return (
    <SwitchedListPage
      title={say('title')}
      lead={say.rich('lead')}
      back={paths.people(space)}
      off={isOn ? null : say('is_off')}
      begin={mayStart ? { to: paths.newSafetyCheck(space), label: say('start') } : null}
    >
      {checks.length === 0 ? (
        <EmptyState icon="heart">{say.rich('empty')}</EmptyState>
      ) : (
        <CardList>
          {checks.map((check) => {
            const at = check.startedAt ?? 0;
            const since = say('started_at', { date: formatDate(localDateOf(at), locale), time: formatClock(at) });
            return (
              <CardLink
                key={check.id}
                to={paths.safetyCheck(space, check.id)}
                leading="heart"
                title={check.title}
                meta={
                  <>
                    <span className="block">{since}</span>
                    <span className="block">{say(check.state === 'closed' ? 'closed' : 'open')}</span>
                  </>
                }
              />
            );
          })}
        </CardList>
      )}
    </SwitchedListPage>
  );
}
