import { useWords } from '#i18n/use-words.tsx';
import { useLive, useSending } from '#store/react.tsx';
import { Icon, type IconName } from '#ui/primitives/icon.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { useMoment } from '../use-moment.ts';

type Light = 'sent' | 'waiting' | 'sending' | 'offline' | 'held' | 'nothing';

const looks: Readonly<Record<Light, { readonly icon: IconName; readonly look: string }>> = {
  sent: { icon: 'check', look: 'border-sent bg-sent-tint text-sent' },
  nothing: { icon: 'check', look: 'border-control bg-white text-ink' },
  waiting: { icon: 'clock', look: 'border-waiting bg-waiting-tint text-waiting' },
  sending: { icon: 'send', look: 'border-waiting bg-waiting-tint text-waiting' },
  offline: { icon: 'cloud-off', look: 'border-control bg-white text-ink' },
  held: { icon: 'phone', look: 'border-control bg-white text-ink' },
};

/** The state in one word with its picture, why it is so, and when something last went through. */
export function SendingState(): ReactNode {
  const say = useWords('outbox');
  const { pill, waiting, photos } = useSending();
  const hasSpaces = (useLive((store) => store.spaces.listSpaces(), [])?.length ?? 1) > 0;
  const light: Light = pill === 'sent' && !hasSpaces ? 'nothing' : pill;
  const { icon, look } = looks[light];
  return (
    <section aria-label={say('now')} className="flex flex-col gap-4">
      <div role="status" className={`flex items-start gap-3 rounded-12 border-1 border-s-8 p-4 ${look}`}>
        <Icon name={icon} className="mt-1 size-8" />
        <div className="min-w-0">
          <p className="text-std-20B-150">
            {light === 'waiting' ? say('now_waiting', { count: waiting + photos }) : say(`now_${light}`)}
          </p>
          <p className="text-ink">
            <Why light={light} />
          </p>
        </div>
      </div>
      <Times />
    </section>
  );
}

/** A trouble explains itself; without one the state does. */
function Why({ light }: { readonly light: Light }): ReactNode {
  const say = useWords('outbox');
  const status = useWords('status');
  const { trouble, reason, waiting } = useSending();
  if (waiting > 0 && reason === 'app.outdated') return say.rich('why_app_outdated');
  if (waiting > 0 && reason === 'server.outdated') return say.rich('why_server_outdated');
  if (trouble !== null) return say.rich(`why_${trouble}`);
  if (light === 'nothing') return null;
  return light === 'sending' || light === 'waiting' ? status.rich('waiting_explained') : say.rich(`why_${light}`);
}

function Times(): ReactNode {
  const say = useWords('outbox');
  const momentOf = useMoment();
  const { waiting, lastVerdictAt, lastContactAt, oldestAt } = useSending();
  // 「まだ」 says something only while something waits: a phone that has only read has nothing to send.
  const neverSent = waiting > 0 ? say('never') : null;
  const times = [
    { label: say('last_sent'), value: lastVerdictAt === null ? neverSent : momentOf(lastVerdictAt) },
    { label: say('last_contact'), value: lastContactAt === null ? null : momentOf(lastContactAt) },
    { label: say('oldest'), value: oldestAt === null ? null : momentOf(oldestAt) },
  ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  return times.length > 0 && <SummaryList items={times} />;
}
