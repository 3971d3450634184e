/**
 * `make`, done once for each object it is asked about and kept as long as that object is. For objects that never change, as
 * all that is readonly here, and for what follows from them alone.
 */
export function remembered<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const kept = new WeakMap<Of, { readonly made: Made }>();
  return (of) => {
    const known = kept.get(of) ?? { made: make(of) };
    kept.set(of, known);
    return known.made;
  };
}
