variable "is_admin" {
  type = bool
}

locals {
  max = var.is_admin ? 16 : 4
}

data "coder_parameter" "cpu" {
  name      = "cpu"
  order     = 12
  type      = "number"
  form_type = "slider"
  default   = 4
  styling = jsonencode({
    disabled = local.max < 2
  })
  validation {
    min   = 1
    max   = local.max
    error = "CPUs are from {min} to {max}"
  }
}
