a = b.c.d
b = c[0]["x"][y][*].z
c = d.*.e.f[0]
d = e.0.f
e = f(g)[0].h
f = [1][0]
g = {a = 1}.a
h = "x"[0]
i = (j).k
j = a[*]
k = a.*
l = a[
  0
]
m = provider::ns::fn(1, 2)
n = f(x...)
