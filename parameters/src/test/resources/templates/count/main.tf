data "null_data_source" "values" {
  count = 3
  inputs = {
    label = "Index ${count.index}"
  }
}

data "coder_parameter" "ref" {
  count   = 1
  name    = "ref"
  default = data.null_data_source.values[2].inputs.label

  option {
    name  = data.null_data_source.values[0].inputs["label"]
    value = data.null_data_source.values[0].inputs.label
  }
  option {
    name  = "second"
    value = data.null_data_source.values[1].inputs.label
  }
  option {
    name  = "third"
    value = data.null_data_source.values[2].inputs.label
  }
}

data "coder_parameter" "ref_count" {
  count   = 1
  name    = "ref_count"
  default = data.coder_parameter.ref[0].default
}
