import { describe, expect, test } from 'vitest';
import { draftSources, firstWords, type PlanFacts } from '#domain/agreement/first-draft.ts';
import { draftSourceOf, draftWords, firstTitle } from './draft-sentences.ts';

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
const empty: PlanFacts = {
  ...{ whose: '', trouble: '', change: '', issue: '', costs: '', information: '', insurance: '', startOn: '', endOn: '' },
  parties: [],
  sharedDuties: [],
};
const written = (date: string) => `【${date}】`;
const words = (source: (typeof draftSources)[number], facts = plan, language: 'ja' | 'en' = 'ja') =>
  firstWords(source, facts, draftWords(language), written);

describe('the first words of an agreement', () => {
  test('say what the plan says: aim, what each brings and does, costs, days and contacts', () => {
    expect(words('purpose')).toContain('ひとりぐらしの高齢の人の「雪かきができない」');
    expect(words('purpose')).toContain('大雪の朝、道がふさがる');
    expect(words('roles').split('\n').slice(1)).toEqual([
      'わかばが丘町内会が持ちよるもの：道具置き場',
      'わかばが丘町内会の役割：こまっている家を知らせる（【2026-12-10】まで）',
      'みんなで行うこと：反省会を開く',
    ]);
    expect(words('costs')).toContain('道具代は町会が出す');
    expect(words('insurance')).toContain('市の活動保険に入る');
    expect(words('period')).toBe('【2026-12-01】から、終わりを話し合って決めるまで');
    expect(words('contact').split('\n').slice(1)).toEqual([
      'わかばが丘町内会：会長 青葉 一郎、代理 若葉 花子',
      'しろくま学生会：（代表の名前を書きます。）',
    ]);
  });

  test('leave a place to fill in where the plan says nothing', () => {
    expect(words('purpose', empty)).toBe('（だれの、どんな困りごとを、どう変えるかを書きます。）');
    expect(words('period', empty)).toMatch(/^（/);
    expect(words('roles', empty)).toContain('（それぞれが何をするか');
  });

  test('let a party keep out of what is published what it does not want there', () => {
    expect(words('publication')).toContain('申し出れば出しません');
    expect(words('evaluation')).toContain('望まない団体・市があれば出しません');
  });

  test('are complete in both languages, claim nothing of the law, and leave no place unfilled', () => {
    for (const language of ['ja', 'en'] as const)
      for (const source of draftSources)
        for (const facts of [plan, empty]) {
          const text = words(source, facts, language);
          expect(text, `${language} ${source}`).not.toMatch(/\{\{|undefined|締結|有効|成立|甲|乙|legally|binding|void/);
          expect(text).not.toBe('');
          expect(text.length).toBeLessThan(1000);
        }
    expect(firstTitle('雪かき', 'ja')).toBe('「雪かき」協定書');
  });

  test('know every clause they can begin, and begin nothing for a clause of one city alone', () => {
    for (const source of draftSources) expect(draftSourceOf(source)).toBe(source);
    expect(draftSourceOf('their-own')).toBeNull();
  });
});
