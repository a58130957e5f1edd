/** What people in Japan say behind the family name of somebody, whatever language the app speaks. */
export const personTitles = ['さん', '様', '氏', '君', 'くん', 'ちゃん', '先生'] as const;
