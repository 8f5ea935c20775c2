a = "${b}"
b = "a${b}c${"d${e}"}"
c = "%{ if x }a%{ else }b%{ endif }"
d = "%{~ for k, v in x ~} ${~ k ~} %{~ endfor ~}"
e = "\t\"\\ \u00e9 \U0001F600"
f = "$${a} %%{b} $ % $a {} ${"}"}"
g = "${
  1
}"
h = "%{ if a }%{ for b in c }${b}%{ endfor }%{ endif }"
i = ""
j = "${ { a = 1 }.a }"
