a = {}
b = { c = 1, d = 2 }
c = {
  e = 1,
  f : 2

  "g" = 3, "h ${i}" = 4
  (j.k) = 5
  1 = 6
  l-m = 7
  true = 8
}
d = { for k, v in x : k => v... if v != null }
e = { for
  k in x :
  k => 1
}
f = [for v in x : v]
g = [
  for v in x :
  v
  if v
]
h = []
i = [1, 2,
  3,
]
