import fc from 'fast-check';
import { itemHealth, type ItemResult } from './item-health.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const results = fc.array(fc.record({ item: share, rest: share }), { minLength: 5, maxLength: 40 });

describe('the health of an item', () => {
  // Computed by hand: deviations of the item .3 .1 -.1 -.1 -.2 (squares .16), of the rest .2 .2 -.1 -.1 -.2 (squares .14), products .14.
  const five: ItemResult[] = [
    { item: 0.8, rest: 0.7 },
    { item: 0.6, rest: 0.7 },
    { item: 0.4, rest: 0.4 },
    { item: 0.4, rest: 0.4 },
    { item: 0.3, rest: 0.3 },
  ];

  it('is mean, standard deviation and corrected item-total correlation, each with its interval of 90 %', () => {
    const { mean, spread, separation } = itemHealth(five);
    expect(mean.value).toBeCloseTo(0.5, 12);
    expect(spread.value).toBeCloseTo(0.2, 12);
    expect(separation.value).toBeCloseTo(0.14 / Math.sqrt(0.16 * 0.14), 12);
    // t with 4 degrees of freedom at .95: 2.131847; chi-square with 4 at .95 and .05: 9.487729 and .710723.
    expect(mean.interval?.high).toBeCloseTo(0.5 + (2.131847 * 0.2) / Math.sqrt(5), 6);
    expect(spread.interval?.low).toBeCloseTo(Math.sqrt(0.16 / 9.487729), 5);
    expect(spread.interval?.high).toBeCloseTo(Math.sqrt(0.16 / 0.710723), 5);
    const z = Math.atanh(separation.value ?? 0);
    expect(separation.interval?.low).toBeCloseTo(Math.tanh(z - 1.644854 / Math.sqrt(2)), 6);
  });

  it('is withheld below five candidates, with the reason', () => {
    const { mean, spread, separation } = itemHealth(five.slice(1));
    for (const figure of [mean, spread, separation])
      expect(figure).toMatchObject({ value: null, interval: null, reason: 'only 4 of 5 candidates' });
  });

  it('does not separate where nothing varies, or where nothing else was asked', () => {
    const alike = five.map(({ rest }) => ({ item: 0.5, rest }));
    expect(itemHealth(alike).separation).toMatchObject({ value: null, reason: 'all candidates stand at the same level' });
    const alone = five.map(({ item }, place) => ({ item, rest: place === 0 ? 0.5 : null }));
    expect(itemHealth(alone).separation.reason).toBe('only 1 of 5 candidates were asked anything else');
    expect(itemHealth(alone).mean.value).toBeCloseTo(0.5, 12);
  });

  it('holds every figure inside its interval, whatever the order of the candidates', () => {
    fc.assert(
      fc.property(results, (given) => {
        const [one, other] = [itemHealth(given), itemHealth([...given].reverse())];
        for (const name of ['mean', 'spread', 'separation'] as const) {
          const { value, interval } = one[name];
          if (value === null || !interval) continue;
          expect(interval.low).toBeLessThanOrEqual(value + 1e-6);
          expect(interval.high).toBeGreaterThanOrEqual(value - 1e-6);
          expect(other[name].value).toBeCloseTo(value, 6);
        }
        expect(one.separation.value ?? 0).toBeGreaterThanOrEqual(-1);
        expect(one.separation.value ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('takes shares of the scale alone', () => {
    expect(() => itemHealth([{ item: 1.2, rest: null }])).toThrow(RangeError);
  });
});
