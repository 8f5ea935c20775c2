a {}
b "x" {
}
c "x" y "z" { d = 1 }
e {
  f = 1

  g "h" {
    i {
    }
  }
}
ünï-cödé = 1
_x = 2
