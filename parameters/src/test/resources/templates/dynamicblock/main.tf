variable "regions" {
  type    = set(string)
  default = ["us", "eu", "au"]
}

data "coder_parameter" "region" {
  name    = "Region"
  type    = "string"
  default = tolist(var.regions)[0]

  dynamic "option" {
    for_each = var.regions
    content {
      name  = upper(option.value)
      value = option.value
    }
  }
}

data "coder_parameter" "indexed" {
  count   = 2
  name    = "indexed_${count.index}"
  type    = "number"
  default = count.index
}

data "coder_workspace_tags" "tags" {
  tags = {
    zone = data.coder_parameter.region.value
  }
}
