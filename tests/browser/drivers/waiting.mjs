// Waiting on conditions, never on time alone.

export const patience = Number(process.env.PLAN_TEST_PATIENCE ?? 10000);

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// Asks `look` again and again until it gives {value}; {problem} says what is still missing.
export async function until(what, look, limit = patience) {
  const end = Date.now() + limit;
  let problem;
  for (let gap = 10; ; gap = Math.min(gap * 1.5, 100)) {
    const seen = await look();
    if (!seen.problem) return seen.value;
    problem = seen.problem;
    if (Date.now() > end) throw new Error(`${what} ${problem} (waited ${limit / 1000} s)`);
    await pause(gap);
  }
}

export async function within(what, promise, limit = patience) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what}: no answer in ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
