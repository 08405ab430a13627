/** Natural logarithm of the gamma function for x > 0. Lanczos's series with g = 607/128; Numerical Recipes, 6.1. */
export function logGamma(x: number): number {
  let sum = LANCZOS_START;
  for (const [i, c] of LANCZOS.entries()) sum += c / (x + i + 1);
  const t = x + 5.2421875;
  return (x + 0.5) * Math.log(t) - t + Math.log((2.5066282746310007 * sum) / x);
}

const LANCZOS_START = 0.9999999999999971;
const LANCZOS = [
  57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202, 3.399464998481189e-5,
  4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125, -0.00021026444172410488,
  0.00021743961811521265, -0.0001643181065367639, 8.441822398385275e-5, -2.6190838401581408e-5,
  3.6899182659531625e-6,
];

/**
 * Regularised incomplete beta function I_x(a, b), the distribution function of Beta(a, b).
 *
 * Lentz's continued fraction; Numerical Recipes, 6.4. Accurate to about 1e-14 for the sizes met in surveys.
 */
export function betaDistribution(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const factor = d * c;
    h *= factor;
    if (factor - 1 <= PRECISION && 1 - factor <= PRECISION) break;
  }
  return h;
}

/** The last bit of a double near 1. */
const PRECISION = 2 ** -52;

function awayFromZero(value: number): number {
  return value < 1e-300 && value > -1e-300 ? 1e-300 : value;
}
