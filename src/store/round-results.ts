import { absentAmong, partiesOfRound } from '#domain/evaluation/round-progress.ts';
import { tallyOfRows } from '#domain/evaluation/round-tally.ts';
import type { PartyProgress } from '#domain/evaluation/progress.ts';
import { sheetOfFields } from '#domain/evaluation/sheet-keys.ts';
import { type RoundTally, tallySheets } from '#domain/evaluation/tally.ts';
import type { Fields, FieldsOf, RecordOf } from '#domain/records.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { StoreContext, StoreError } from './context.ts';
import type { NotebookDb } from './database.ts';
import { laterPart } from './later-part.ts';
import { findRecord, listBelow, listRecords } from './read-rows.ts';

export type Finding = RecordOf<'finding'>;

/** All that `resultOf` (#domain/evaluation/result.ts) needs but the questions, which are content. */
export interface RoundResult extends RoundTally {
  readonly round: RecordOf<'evaluationRound'>;
  /** Parties that took part, in their order on the screen. */
  readonly partyIds: readonly string[];
  readonly names: ReadonlyMap<string, string>;
}

/** Results of a store: `resultsOf(store).findResult(…)`. */
export const resultsOf = laterPart((context) => createRoundResults(context));

/** What a shown round has to say, and what people make of it. */
const createRoundResults = ({ db, commit }: StoreContext) => ({
  /** Figures and comments of a shown round; undefined before it is shown. */
  findResult: (space: string, roundId: string): Promise<RoundResult | undefined> => resultOfRound(db, space, roundId),

  /** The round before this one that was shown, for 「前回の約束」 and the trend. */
  async findPreviousResult(space: string, roundId: string): Promise<RoundResult | undefined> {
    const rounds = await listRecords(db, space, 'evaluationRound');
    const number = rounds.find((round) => round.id === roundId)?.number ?? 0;
    const earlier = rounds.filter((round) => round.state === 'shown' && (round.number ?? 0) < number);
    const last = earlier.sort((a, b) => (b.number ?? 0) - (a.number ?? 0))[0];
    return last && resultOfRound(db, space, last.id);
  },

  /** The columns of the talk about one card; what is not named stays. */
  writeFinding: (
    space: string,
    roundId: string,
    card: string,
    input: Pick<FieldsOf<'finding'>, 'isChosen' | 'shared' | 'differs' | 'improve'>,
  ): Promise<Result<string, StoreError>> =>
    commit(space, 'finding.write', async (read) => {
      const id = derivedId('finding', space, { roundId, card }) ?? '';
      const birth = (await read.get('finding', id)) ? {} : { roundId, card };
      return ok({ edits: [{ kind: 'finding', id, set: { ...birth, ...input } }], value: id });
    }),

  listFindings: (space: string, roundId: string): Promise<Finding[]> => listBelow(db, space, 'finding', roundId),
});

/** Nameless rounds come as figures from the server; on the phone that was passed round, figures are made from its sheets. */
const resultOfRound = async (db: NotebookDb, space: string, roundId: string): Promise<RoundResult | undefined> => {
  const round = await findRecord(db, space, 'evaluationRound', roundId);
  if (round?.state !== 'shown') return undefined;
  const fields = round as unknown as Fields;
  const listed = (await listRecords(db, space, 'party')).map((party) => ({
    ...party,
    fields: party as unknown as Fields,
  }));
  const parties = partiesOfRound(fields, listed);
  const all = parties.map((party) => party.id);
  const tallies = await listBelow(db, space, 'tally', roundId);
  const sheets = await listBelow(db, space, 'assessment', roundId);
  const absentIds = absentAmong(fields, await countsOf(db, space, { roundId, partyIds: all, sheets }));
  const voice = round.voice === 'party' ? 'party' : 'anonymous';
  const tally =
    tallies.length > 0
      ? tallyOfRows(tallies)
      : tallySheets(
          voice,
          all,
          sheets.map((sheet) => sheetOfFields(sheet as unknown as Fields)),
          { absentIds },
        );
  return {
    comments: tally.comments,
    parties: [...tally.parties].sort((a, b) => all.indexOf(a.partyId) - all.indexOf(b.partyId)),
    round,
    partyIds: all.filter((id) => !absentIds.includes(id)),
    names: new Map(parties.map((party) => [party.id, party.name ?? ''])),
  };
};

interface Shown {
  readonly roundId: string;
  readonly partyIds: readonly string[];
  readonly sheets: readonly RecordOf<'assessment'>[];
}

/** Counts as the server has them; on the phone that was passed round the sheets themselves are here first. */
const countsOf = async (
  db: NotebookDb,
  space: string,
  { roundId, partyIds, sheets }: Shown,
): Promise<PartyProgress[]> => {
  const rows = await listBelow(db, space, 'progress', roundId);
  return partyIds.map((partyId) => {
    const row = rows.find((one) => one.partyId === partyId);
    const here = sheets.filter((sheet) => sheet.partyId === partyId && sheet.isDone === true).length;
    return { partyId, answered: Math.max(row?.answered ?? 0, here), expected: Math.max(row?.expected ?? 0, here) };
  });
};
