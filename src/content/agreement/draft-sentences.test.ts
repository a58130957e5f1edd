import { describe, expect, test } from 'vitest';
import { type DraftSource, firstWords, type PlanFacts } from '#domain/agreement/first-draft.ts';
import { releasedCities } from '../cities.ts';
import { draftWords, firstTitle } from './draft-sentences.ts';

const plan: PlanFacts = {
  whose: 'ひとりぐらしの高齢の人',
  trouble: '雪かきができない',
  change: '昼までに歩ける',
  issue: '大雪の朝、道がふさがる',
  costs: '道具代は町会が出す',
  information: '毎週金曜に予定を送る',
  insurance: '市の活動保険に入る',
  startOn: '2026-12-01',
  endOn: '',
  parties: [
    {
      name: 'わかばが丘町内会',
      brings: '道具置き場',
      representative: '会長 青葉 一郎',
      deputy: '若葉 花子',
      duties: [{ what: 'こまっている家を知らせる', untilOn: '2026-12-10' }],
    },
    { name: 'しろくま学生会', brings: '', representative: '', deputy: '', duties: [] },
  ],
  sharedDuties: [{ what: '反省会を開く', untilOn: '' }],
};
const texts = { whose: '', trouble: '', change: '', issue: '', costs: '', information: '', insurance: '' };
const empty: PlanFacts = { ...texts, startOn: '', endOn: '', parties: [], sharedDuties: [] };
const sources: readonly DraftSource[] = ['purpose', 'roles', 'costs', 'information', 'insurance', 'contact', 'period'];
const written = (date: string) => `【${date}】`;
const words = (source: DraftSource | null, facts = plan, language: 'ja' | 'en' = 'ja', start = '') =>
  firstWords(source, start, facts, draftWords(language), written);

describe('the first words of an agreement', () => {
  test('say what the plan says: aim, what each brings and does, costs, days and contacts', () => {
    expect(words('purpose')).toContain('ひとりぐらしの高齢の人の「雪かきができない」');
    expect(words('purpose')).toContain('大雪の朝、道がふさがる');
    expect(words('roles').split('\n').slice(1)).toEqual([
      'わかばが丘町内会が持ちよるもの：道具置き場',
      'わかばが丘町内会の役割：こまっている家を知らせる（【2026-12-10】まで）',
      'みんなで行うこと：反省会を開く',
    ]);
    expect(words('costs')).toBe('道具代は町会が出す');
    expect(words('information')).toBe('毎週金曜に予定を送る');
    expect(words('insurance', plan, 'ja', '事故は全員に知らせます。')).toBe(
      '市の活動保険に入る\n事故は全員に知らせます。',
    );
    expect(words('period')).toBe('【2026-12-01】から、終わりを話し合って決めるまで');
    expect(words('contact').split('\n')).toEqual([
      'わかばが丘町内会：会長 青葉 一郎、代理 若葉 花子',
      'しろくま学生会：（代表の名前を書きます。）',
    ]);
  });

  test('leave a place to fill in where the plan says nothing', () => {
    for (const source of ['purpose', 'costs', 'period'] as const) expect(words(source, empty)).toMatch(/^（.*）$/);
    expect(words('roles', empty)).toContain('（それぞれが何をするか');
    expect(words('insurance', empty)).toBe('');
    expect(words(null, plan, 'ja', 'はじめの文')).toBe('はじめの文');
  });

  test('are complete in both languages, claim nothing of the law, and leave no place unfilled', () => {
    for (const language of ['ja', 'en'] as const)
      for (const source of sources)
        for (const facts of [plan, empty])
          expect(words(source, facts, language)).not.toMatch(
            /\{\{|undefined|締結|有効|成立|甲|乙|legally|binding|void/,
          );
    expect(firstTitle('雪かき', 'ja')).toBe('「雪かき」協定書');
  });

  test('begin every clause of every city with words, of which evaluation and publication let a party keep out', () => {
    for (const { clauses } of releasedCities) {
      for (const { id, from, start } of clauses) expect(words(from, plan, 'ja', start?.ja ?? ''), id).not.toBe('');
      expect(clauses.find(({ id }) => id === 'publication')?.start?.ja).toMatch(/断れます|出しません/);
      expect(clauses.some(({ id }) => id === 'evaluation')).toBe(true);
    }
  });
});
