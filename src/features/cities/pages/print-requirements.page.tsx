import type { CitySet, Point, Registration } from '#content/city-set.ts';
import { referenceOf } from '#content/content.ts';
import { formatPaperDate } from '#i18n/format.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft, useStore } from '#store/react.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { type ReactNode, useState } from 'react';
import { MissingCity } from '../components/missing-city.tsx';
import { checkRequirements, noTicks, readTicks, type TickPart, ticked, ticksKey } from '../requirement-check.model.ts';
import { type SpaceOfCity, useCity } from '../use-city.ts';

/** The requirements on A4, to be taken to the city's desk. */
export function PrintRequirementsPage({ id }: { readonly id: string }): ReactNode {
  const found = useCity(id);
  if (found === undefined) return null;
  const registration = found?.city?.registration;
  if (found === null || !found.city || !registration) return <MissingCity id={id} />;
  return <Paper key={referenceOf(found.city)} found={found} city={found.city} registration={registration} />;
}

interface PaperProps {
  readonly found: SpaceOfCity;
  readonly city: CitySet;
  readonly registration: Registration;
}

function Paper({ found: { space, members }, city, registration }: PaperProps): ReactNode {
  const say = useWords('cities');
  const words = useContentWords();
  const locale = useLocale();
  const today = useStore().today();
  const [size, setSize] = useState<PaperSize>('normal');
  const { found: kept } = useDraft(ticksKey(space.id, referenceOf(city)), readTicks);
  if (kept === undefined) return null;
  const ticks = kept ?? noTicks;
  const check = checkRequirements(registration, members, ticks);
  const rows = (part: TickPart) => <TickedRows points={registration[part]} on={ticked(ticks, part)} />;
  return (
    <Page title={say('paper')} back={paths.cityRequirements(space.id)}>
      <PrintControls size={size} onSize={setSize} />
      <PrintSheet
        title={words(registration.name)}
        space={space.name}
        version={words(city.name)}
        date={formatPaperDate(today, locale)}
        large={size === 'large'}
      >
        <h3>{say('members')}</h3>
        <p>
          {mark(check.missingMembers === 0)} {say('members_needed', { fewest: check.fewest })}（
          {say('members_now', { members })}）
        </p>
        <h3>{say('requirements')}</h3>
        {rows('requirements')}
        {registration.exclusions.length > 0 && <h3>{say('exclusions_paper')}</h3>}
        {rows('exclusions')}
        {registration.documents.length > 0 && <h3>{say('documents')}</h3>}
        {rows('documents')}
        <h3>{say('ask_desk')}</h3>
        <p>{say('desk', { desk: words(registration.desk) })}</p>
        <p>{say.rich('city_decides')}</p>
        <h3>{say('desk_said')}</h3>
        <div className="write-here" />
        <div className="write-here" />
        <p className="mt-4">
          {say('source_line', { title: words(city.source.title), year: city.source.year })} {say.rich('own_words')}{' '}
          {say.rich('not_official')}
        </p>
      </PrintSheet>
    </Page>
  );
}

const mark = (isOn: boolean): string => (isOn ? '☑' : '☐');

function TickedRows({
  points,
  on,
}: {
  readonly points: readonly Point[];
  readonly on: ReadonlySet<string>;
}): ReactNode {
  const words = useContentWords();
  return (
    <ul className="list-none! ps-0!">
      {points.map((point) => (
        <li key={point.id}>
          {mark(on.has(point.id))} {words(point.words)}
        </li>
      ))}
    </ul>
  );
}
