# one
// two
/* three
   lines */ a = 1 # after
b = [ # in
  1, // more
  /* and */ 2
]
c = 2 /* end */
block { # header
} // end
