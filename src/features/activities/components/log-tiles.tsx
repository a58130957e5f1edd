import { errorWords } from '#i18n/i18n.ts';
import { formatRelativeDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { Icon, type IconName } from '#ui/primitives/icon.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { iconOf, kindsOf } from '../log-kinds.ts';
import { type LogTile, tilesOf } from '../log-tiles.model.ts';
import type { LogStart } from '../log-start.ts';
import { useLogWriter } from '../use-log-writer.ts';
import { ForPlanItems } from './for-plan-items.tsx';

interface LogTilesProps {
  readonly space: string;
  readonly start: LogStart;
  /** The item of the group's plan it is begun from. */
  readonly item: string | null;
  /** null: something else. */
  readonly onChoose: (tile: LogTile | null) => void;
}

/** 何をしましたか: what the group does again and again, one tap each. */
export function LogTiles({ space, start, item, onChoose }: LogTilesProps): ReactNode {
  const say = useWords('activities');
  const tiles = tilesOf(start.templates, kindsOf(start), (kind) => say(`kind_${kind}`), start.agreed);
  return (
    <Page title={say('record')} back={paths.activities(space)}>
      {item !== null && <ForPlanItems space={space} ids={[item]} />}
      <Section title={say('what')}>
        <div className="grid grid-cols-2 gap-2">
          {tiles.map((tile) => (
            <Tile key={tile.title} icon={iconOf(tile.template)} onPress={() => onChoose(tile)}>
              {tile.title}
            </Tile>
          ))}
          <Tile icon="plus" onPress={() => onChoose(null)}>
            {say('kind_else')}
          </Tile>
        </div>
      </Section>
      {/* What was done last was mostly for something else. */}
      {item === null && <SameAgain space={space} start={start} />}
    </Page>
  );
}

interface TileProps {
  readonly icon: IconName;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A tile that leads on at once, so it is a button: with a keyboard one walks past it without choosing it. */
function Tile({ icon, onPress, children }: TileProps): ReactNode {
  return (
    <button
      type="button"
      onClick={onPress}
      className="flex min-h-20 flex-col items-center justify-center gap-1 rounded-12 border-1 border-control bg-white px-2 py-2 text-center hover:bg-chosen active:bg-key-100"
    >
      <Icon name={icon} className="size-8" />
      <span className="text-dns-16B-130">{children}</span>
    </button>
  );
}

function SameAgain({ space, start }: Omit<LogTilesProps, 'onChoose' | 'item'>): ReactNode {
  const say = useWords('activities');
  const locale = useLocale();
  const store = useStore();
  const write = useLogWriter(space);
  const { newest, today } = start;
  if (!newest) return null;
  const repeat = async () => {
    const refusal = await write(() => store.activities.repeatLog(space, newest.id), true);
    if (refusal) notify({ text: errorWords(refusal.code).text });
  };
  return (
    <Card>
      <p className="mb-3">
        {say.rich('again_of', {
          title: newest.title ?? '',
          date: formatRelativeDate(newest.on ?? today, today, locale),
        })}
      </p>
      <Button kind="outline" wide onClick={() => void repeat()}>
        {say('again')}
      </Button>
    </Card>
  );
}
