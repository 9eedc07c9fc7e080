// Repairs as vectors write them: what a rule or a row says already is left out.

/** An object without what says nothing, with the citation as one text; a law in force is not said either. */
function terse(plain) {
  const out = {};
  for (const [key, value] of Object.entries(plain)) {
    const empty = value === null || (typeof value === 'object' && Object.keys(value).length === 0);
    if (empty || (key === 'standing' && value === 'in_force')) continue;
    if (key === 'citation') out.cite = [value.instrument, value.at].filter((part) => part !== null).join(' ');
    else out[key] = value;
  }
  return out;
}

function wayOf({ rule, ...plain }) {
  const way = terse(plain);
  return way.blocked_by === undefined ? way : { ...way, blocked_by: terse(way.blocked_by) };
}

/** Repairs in the form of an expectation, from the objects a host reads. */
export function repaired({ repairs, leftOut }) {
  const form = (repair) => {
    const { subject, reason, more_targets: more, ways, ...rest } = repair.toJSON();
    return { ...terse(rest), ...(more > 0 && { more_targets: more }), ways: ways.map(wayOf) };
  };
  return { repairs: repairs.map(form), left_out: leftOut };
}
