variable "one" {
  type    = string
  default = "a"
}

variable "two" {
  type    = string
  default = "b"
}

variable "three" {
  type    = string
  default = "c"
}

variable "four" {
  type    = string
  default = "jason"
}

data "coder_parameter" "variable_values" {
  name    = "variable_values"
  default = var.one

  dynamic "option" {
    for_each = [var.one, var.two, var.three, var.four]
    content {
      name  = option.value
      value = option.value
    }
  }
}
