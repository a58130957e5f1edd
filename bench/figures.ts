/** What every bench has in common: one JSON line a figure, medians, and a figure that shows how quiet the machine was. */

/** Prints one figure. */
export const printFigure = (bench: string, figure: string, facts: Readonly<Record<string, unknown>>): void =>
  console.log(JSON.stringify({ bench, figure, ...facts }));

/** @param share between 0 and 1; 0.5 is the median @returns NaN when there is nothing */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** To one decimal place. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;

/** How long a fixed piece of arithmetic takes now, in milliseconds: it grows when other programs use the machine. */
const calibrate = (): number => {
  const begun = performance.now();
  let mixed = 1;
  for (let round = 0; round < 20_000_000; round += 1) mixed = (Math.imul(mixed, 1_664_525) + round) | 0;
  const ms = performance.now() - begun;
  return mixed === 0.5 ? Number.NaN : ms;
};

/** How quiet the machine is, asked before each measurement. */
export interface Gauge {
  /** Waits up to ten seconds for a quiet moment, and remembers how quiet it was in the end. */
  settle(): Promise<void>;
  /** Prints it: times of a run that was not quiet are not worth comparing. */
  print(bench: string): void;
}

export const createGauge = (): Gauge => {
  const taken: number[] = [];
  let best = calibrate();
  return {
    async settle() {
      const deadline = performance.now() + 10_000;
      let now = calibrate();
      while (now > best * noisy && performance.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        now = calibrate();
      }
      best = Math.min(best, now);
      taken.push(now);
    },
    print(bench) {
      const value = median(taken);
      const worst = Math.max(...taken);
      const facts = { value: rounded(value), best: rounded(best), worst: rounded(worst), unit: 'ms' };
      printFigure(bench, 'calibration', { ...facts, isQuiet: value <= best * noisy });
    },
  };
};

/** From here on other programs disturb. */
const noisy = 1.15;

/** `--name=5` of the command line. */
export const numberOption = (name: string, otherwise: number): number => {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
  const value = Number(given ?? otherwise);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} is a whole number from 1 on`);
  return value;
};
