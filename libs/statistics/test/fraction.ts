const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** An exact rational number. */
export class Fraction {
  private constructor(
    readonly top: bigint,
    readonly bottom: bigint,
  ) {}

  static of(top: number | bigint, bottom: number | bigint = 1): Fraction {
    const [a, b] = [BigInt(top), BigInt(bottom)];
    const shared = gcd(a, b) * (b < 0n ? -1n : 1n);
    return new Fraction(a / shared, b / shared);
  }

  plus(other: Fraction): Fraction {
    return Fraction.of(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  minus(other: Fraction): Fraction {
    return Fraction.of(this.top * other.bottom - other.top * this.bottom, this.bottom * other.bottom);
  }

  times(other: Fraction): Fraction {
    return Fraction.of(this.top * other.top, this.bottom * other.bottom);
  }

  over(other: Fraction): Fraction {
    return Fraction.of(this.top * other.bottom, this.bottom * other.top);
  }

  get isZero(): boolean {
    return this.top === 0n;
  }

  get value(): number {
    return Number(this.top) / Number(this.bottom);
  }
}

export const zero = Fraction.of(0);
export const one = Fraction.of(1);
export const total = (parts: readonly Fraction[]): Fraction => parts.reduce((sum, part) => sum.plus(part), zero);
