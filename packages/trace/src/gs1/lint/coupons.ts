import { gcppos1 } from './checkDigits.ts';
import { type Fault, type Lint, type Lookups, notDigits } from './fault.ts';

/** Reads a coupon's digits from left to right, and stops at the first that is wrong. */
class Digits {
  private at = 0;
  private readonly data: string;
  private readonly lookups: Lookups;
  constructor(data: string, lookups: Lookups) {
    this.data = data;
    this.lookups = lookups;
  }

  /** Exactly so many digits. */
  take(count: number, what: string): string {
    const from = this.at;
    if (this.data.length - from < count) throw new CouponFault({ code: 'coupon', at: from, says: `${what} has ${count} digit${count === 1 ? '' : 's'}; ${this.data.length - from} are left` });
    this.at += count;
    return this.data.slice(from, this.at);
  }

  /** One digit out of some. */
  choice(allowed: string, what: string): string {
    const digit = this.take(1, what);
    if (!allowed.includes(digit)) throw new CouponFault({ code: 'coupon', at: this.at - 1, says: `${what} is one of ${allowed.split('').join(', ')}, not ${digit}` });
    return digit;
  }

  /** A digit that says how many follow beyond a least number, and those. */
  counted(allowed: string, beyond: number, what: string): string {
    const indicator = this.choice(allowed, `the length of ${what}`);
    return this.take(Number(indicator) + beyond, what);
  }

  companyPrefix(allowed: string, what: string): void {
    const from = this.at + 1;
    const indicator = this.choice(allowed, `the length of ${what}`);
    if (indicator === '9') return;
    const wrong = gcppos1(this.take(Number(indicator) + 6, what), this.lookups);
    if (wrong) throw new CouponFault({ ...wrong, at: from + wrong.at });
  }

  purchase(which: string): void {
    this.counted('12345', 0, `the ${which} purchase requirement`);
    this.choice('012349', `the code of the ${which} purchase requirement`);
    this.take(3, `the ${which} family code`);
  }

  date(check: Lint, what: string): string {
    const from = this.at;
    const date = this.take(6, what);
    const wrong = check(date, this.lookups);
    if (wrong) throw new CouponFault({ ...wrong, at: from + wrong.at });
    return date;
  }

  /** Whether the next field is the one with this number; it is passed over. */
  optional(field: string): boolean {
    if (this.data[this.at] !== field) return false;
    this.at += 1;
    return true;
  }

  end(): void {
    if (this.at < this.data.length) throw new CouponFault({ code: 'coupon', at: this.at, says: 'there are digits after the last field, or a field out of order' });
  }

  get place(): number {
    return this.at;
  }
}

class CouponFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.says);
    this.fault = fault;
  }
}

const coupon =
  (read: (digits: Digits) => void): Lint =>
  (data, lookups) => {
    const letter = notDigits(data);
    if (letter) return letter;
    try {
      const digits = new Digits(data, lookups);
      read(digits);
      digits.end();
      return undefined;
    } catch (error) {
      if (error instanceof CouponFault) return error.fault;
      throw error;
    }
  };

/** North American coupon codes (AI 8110): GS1 US, application guideline for coupons in GS1 DataBar Expanded. */
export const couponcode = (yymmdd: Lint): Lint =>
  coupon((digits) => {
    digits.companyPrefix('0123456', 'the company prefix');
    digits.take(6, 'the offer code');
    digits.counted('12345', 0, 'the save value');
    digits.purchase('first');
    if (digits.optional('1')) {
      digits.choice('0123', 'the additional purchase rule');
      digits.purchase('second');
      digits.companyPrefix('01234569', 'the second company prefix');
    }
    if (digits.optional('2')) {
      digits.purchase('third');
      digits.companyPrefix('01234569', 'the third company prefix');
    }
    const ends = digits.optional('3') ? digits.date(yymmdd, 'the last day') : undefined;
    if (digits.optional('4')) {
      const from = digits.place;
      const starts = digits.date(yymmdd, 'the first day');
      if (ends !== undefined && starts > ends) throw new CouponFault({ code: 'coupon', at: from, says: 'the last day is before the first' });
    }
    if (digits.optional('5')) digits.counted('0123456789', 6, 'the serial number');
    if (digits.optional('6')) digits.companyPrefix('1234567', "the retailer's company prefix");
    if (digits.optional('9')) {
      digits.choice('01256', 'the save value code');
      digits.choice('012', 'what the save value applies to');
      digits.take(1, 'the store coupon flag');
      digits.choice('01', 'the flag against multiplying');
    }
  });

/** Coupons of a positive offer file (AI 8112): GS1 US coupon data specification. */
export const couponposoffer: Lint = coupon((digits) => {
  digits.choice('01', 'the format');
  digits.counted('0123456', 6, 'the funder');
  digits.take(6, 'the offer code');
  digits.counted('0123456789', 6, 'the serial number');
});
