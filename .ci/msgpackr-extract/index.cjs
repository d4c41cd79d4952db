throw new Error('msgpackr-extract: expected a native part for this machine, found none');
