a = <<EOT
plain $${not} %%{not} ${1 + 1}
  "quotes" and \n no escapes
EOT
b = <<-EOT
    indented
      ${true ? "more" : "less"}
  %{ for x in [1, 2] ~}
    ${x}
  %{ endfor ~}
  EOT
c = [<<ONE
one
ONE
, <<TWO
two
TWO
]
d = f(<<-X
  x
  X
)
e = {
  k = <<-Y
    y
  Y
  l = 2
}
