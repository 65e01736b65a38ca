/**
 * Check digit of Japanese waybills and of DHL Express: the other digits as one integer modulo 7 ("7DR").
 * Source: facts on numbers §1 (577 recorded numbers satisfy it).
 * @example sevenDr('12345678901') // '3'
 */
export function sevenDr(digits: string): string {
  return String(Number(BigInt(digits) % 7n));
}

/**
 * Check digit of a UPU S10 item number over its eight serial digits.
 * @example s10Check('47312482') // '9'
 */
export function s10Check(serial: string): string {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(serial[i]), 0);
  const check = 11 - (sum % 11);
  return String(check === 10 ? 0 : check === 11 ? 5 : check);
}

/**
 * Check digit of a 12-digit FedEx number: weights 3, 1, 7 from the left, modulo 11, modulo 10.
 * @example fedexCheck('12345678901') // '2'
 */
export function fedexCheck(digits: string): string {
  const weights = [3, 1, 7];
  const sum = digits.split('').reduce((total, digit, i) => total + Number(digit) * (weights[i % 3] ?? 0), 0);
  return String((sum % 11) % 10);
}

/**
 * Check digit of a UPS 1Z number: letters count as (ASCII − 3) mod 10, every second character twice.
 * @example upsCheck('1Z5R8939035756712') // '7'
 */
export function upsCheck(text: string): string {
  const sum = text
    .slice(2)
    .split('')
    .reduce((total, char, i) => {
      const value = /\d/.test(char) ? Number(char) : (char.charCodeAt(0) - 3) % 10;
      return total + value * (i % 2 === 0 ? 1 : 2);
    }, 0);
  return String((10 - (sum % 10)) % 10);
}

/**
 * GS1 modulo 10: weights 3 and 1 from the right. USPS numbers, SSCC.
 * @example gs1Check('34912345000000001') // '0'
 */
export function gs1Check(digits: string): string {
  const sum = digits
    .split('')
    .toReversed()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}
