/** A circular as plain text, for LINE and mail: no more than fits a screen and a half. */
export const circularText = (circular: {
  readonly group: string;
  readonly title: string;
  readonly body: string;
  readonly sender: string;
  readonly until: string;
}): string =>
  [
    `【${circular.title}】`,
    circular.body.trim(),
    circular.until,
    circular.sender === '' ? circular.group : circular.sender,
  ]
    .filter((line) => line !== '')
    .join('\n\n');
